import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { count } from '../../lib/words';
import type { Discussion } from './discussion';
import { ThreadList } from './thread-list';
import { isShown } from './threads';
import type { UseThreads } from './use-threads';

interface ResolvedThreadsProps {
  of: UseThreads;
  discussion: Discussion;
  /** Another one each time a thread was folded away from here: focus goes where it went. */
  folded: object | undefined;
}

/** What is settled, folded away until somebody looks, or follows a link to it. */
export function ResolvedThreads({ of, discussion, folded }: ResolvedThreadsProps) {
  const { key } = useLocation();
  const [choice, setChoice] = useState<{ key: string; isOpen: boolean }>();
  const holdsTarget = discussion.target !== undefined && isShown(of.threads, discussion.target);
  const isOpen = choice?.key === key ? choice.isOpen : holdsTarget || (choice?.isOpen ?? false);
  const summary = useRef<HTMLElement>(null);
  const isThere = of.threads.total > 0;
  useEffect(() => {
    if (folded && isThere) summary.current?.focus();
  }, [folded, isThere]);
  if (!isThere) return null;
  return (
    <details className="cb-resolved" open={isOpen} onToggle={({ currentTarget }) => setChoice({ key, isOpen: currentTarget.open })}>
      <summary ref={summary} id="resolved-comments">
        {count(of.threads.total, 'resolved comment')}
      </summary>
      <ThreadList of={of} discussion={discussion} labelledBy="resolved-comments" />
    </details>
  );
}
