import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import { isShown, type Threads } from './threads';

const prefix = '#comment-';

/**
 * The comment that the address points at, and focus on a comment as soon as it is on the screen. Where the comment is
 * not among those shown, its thread is asked for first.
 */
export function useCommentTarget(
  threads: Threads,
  isReady: boolean,
  /** Brings the thread of a comment on the screen; false when there is none. */
  loadThreadOf: (commentId: string) => Promise<boolean>,
): { target: string | undefined; isMissing: boolean; focusOn: (commentId: string) => void } {
  const { hash, key } = useLocation();
  const target = hash.startsWith(prefix) ? hash.slice(prefix.length) : undefined;
  const [missing, setMissing] = useState<string>();
  const [asked, setAsked] = useState<{ id: string; key: string }>();
  // What somebody just did comes before the address, until they follow another link.
  const wanted = useMemo(
    () => (asked?.key === key ? asked : target === undefined ? undefined : { id: target, key }),
    [asked, target, key],
  );

  const isThere = wanted !== undefined && isShown(threads, wanted.id);
  useEffect(() => {
    if (!isReady || wanted === undefined || isThere) return;
    void loadThreadOf(wanted.id).then((isFound) => {
      if (!isFound) setMissing(wanted.id);
    });
  }, [isReady, wanted, isThere, loadThreadOf]);

  useEffect(() => {
    if (!isThere) return;
    const comment = document.getElementById(`comment-${wanted?.id}`);
    comment?.focus({ preventScroll: true });
    comment?.scrollIntoView?.({ block: 'start' });
  }, [isThere, wanted]);

  return { target, isMissing: target !== undefined && missing === target, focusOn: (id) => setAsked({ id, key }) };
}
