import { useParams } from 'react-router';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { useWriter } from '../../editor/public';
import { PostEditor } from './post-editor';
import { useOpening } from './use-opening';

/** Goes on with a draft, or changes a published post. */
export function EditPage() {
  const { id = '' } = useParams();
  const personId = useWriter();
  if (personId === undefined) return <Skeleton label="Loading the draft" rows={1} />;
  return <OpenedEditor key={id} postId={id} isNew={false} personId={personId} />;
}

export function OpenedEditor({ postId, isNew, personId }: { postId: string; isNew: boolean; personId: string }) {
  const opened = useOpening(postId, isNew, personId);
  if (opened === undefined) return <Skeleton label="Loading the draft" rows={1} />;
  return <PostEditor opened={opened} personId={personId} />;
}
