import { Button } from '../../../ui/button/button';
import { PageHeading } from '../../../ui/page/page-heading';
import '../../../ui/segments/segments.scss';
import { Tag } from '../../../ui/tag/tag';
import { EditorTop, WayBack } from '../../editor/public';
import type { SaverSnapshot } from './saving/draft-saver';
import { SaveStatus } from './save-status';

interface PostTopProps {
  isPublished: boolean;
  /** By a moderator: what is saved stays out of sight. */
  isHidden: boolean;
  isScheduled: boolean;
  isPreview: boolean;
  onPreview: (isPreview: boolean) => void;
  snapshot: SaverSnapshot<unknown>;
  busy: boolean;
  onPublish: () => void;
  /** Left out while there is nothing to discard. */
  onDiscard: (() => void) | undefined;
}

/** Above the text of a post: the way back, where the text is, and what can be done with it. */
export function PostTop({ isPublished, isHidden, isScheduled, isPreview, onPreview, snapshot, busy, onPublish, onDiscard }: PostTopProps) {
  const actions = (
    <>
      <div className="seg" role="group" aria-label="View">
        <button type="button" aria-pressed={!isPreview} onClick={() => onPreview(false)}>
          Write
        </button>
        <button type="button" aria-pressed={isPreview} onClick={() => onPreview(true)}>
          Preview
        </button>
      </div>
      {onDiscard && (
        <Button variant="secondary" onClick={onDiscard}>
          {isPublished ? 'Discard changes' : 'Delete draft'}
        </Button>
      )}
      <Button busy={busy} onClick={onPublish}>
        {isHidden ? 'Save changes' : isPublished ? 'Publish changes' : isScheduled ? 'Publish now' : 'Publish'}
      </Button>
    </>
  );
  return (
    <EditorTop actions={actions}>
      <PageHeading className="vh">{isPublished ? 'Edit post' : 'Write a post'}</PageHeading>
      <WayBack to="/drafts">Drafts</WayBack>
      {isScheduled && <Tag colour="green">Scheduled</Tag>}
      <SaveStatus snapshot={snapshot} />
    </EditorTop>
  );
}
