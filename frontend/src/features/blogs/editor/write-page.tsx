import { useState } from 'react';
import { useLocation } from 'react-router';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { useWriter } from '../../editor/public';
import { OpenedEditor } from './edit-page';

/** Begins a post. Each visit is a new one. */
export function WritePage() {
  const { key } = useLocation();
  return <NewPost key={key} />;
}

function NewPost() {
  const [postId] = useState(() => crypto.randomUUID());
  const personId = useWriter();
  if (personId === undefined) return <Skeleton label="Loading" rows={1} />;
  return <OpenedEditor postId={postId} isNew personId={personId} />;
}
