import { useState } from 'react';
import { RequestFailure } from '../../lib/request-failure';
import { useViewer } from '../../lib/session';

/**
 * Who writes here; undefined until that is known. It stays when the session ends: the text is then still this person's,
 * and the editor must not go away below their hands.
 */
export function useWriter(): string | undefined {
  const viewer = useViewer();
  const [writer, setWriter] = useState<string>();
  if (writer !== undefined) return writer;
  if (viewer === null) throw new RequestFailure('UNAUTHENTICATED');
  if (viewer !== undefined) setWriter(viewer.person.id);
  return viewer?.person.id;
}
