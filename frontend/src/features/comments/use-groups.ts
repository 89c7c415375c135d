import { useCallback } from 'react';
import { noThreads, type Comment, type Thread, type Threads } from './threads';
import { useThreads, type UseThreads } from './use-threads';

/** Threads about passages, about all of the item, and those that are settled. */
export type Group = 'PASSAGES' | 'WHOLE' | 'RESOLVED';

interface UseGroups {
  groups: Record<Group, UseThreads>;
  /** All that is on the screen. */
  together: Threads;
  /** Shows a thread that somebody followed a link to; false where there is none. */
  loadThreadOf: (commentId: string) => Promise<boolean>;
  /** Puts a thread where it belongs now. */
  move: (comment: Comment) => Group;
  /** A thread that was begun just now. */
  begin: (comment: Comment) => void;
}

function groupOf({ resolvedAt, passage }: Comment): Group {
  if (resolvedAt !== null) return 'RESOLVED';
  return passage === null ? 'WHOLE' : 'PASSAGES';
}

/** The threads below a page, in their groups. */
export function useGroups(address: string): UseGroups {
  const onPassages = useThreads(address, 'page', 'PASSAGES');
  const onWhole = useThreads(address, 'page', 'WHOLE');
  const resolved = useThreads(address, 'page', 'RESOLVED');
  const groups = { PASSAGES: onPassages, WHOLE: onWhole, RESOLVED: resolved };
  const { threadOf } = onWhole;
  const [showPassage, showWhole, showResolved] = [onPassages.apply, onWhole.apply, resolved.apply];

  const loadThreadOf = useCallback(
    async (commentId: string) => {
      const thread = await threadOf(commentId);
      if (thread) ({ PASSAGES: showPassage, WHOLE: showWhole, RESOLVED: showResolved })[groupOf(thread)]({ type: 'linked', thread });
      return thread !== undefined;
    },
    [threadOf, showPassage, showWhole, showResolved],
  );

  const begin = useCallback(
    (comment: Comment) => (comment.passage ? showPassage : showWhole)({ type: 'added', comment, threadId: undefined }),
    [showPassage, showWhole],
  );

  const move = (comment: Comment) => {
    const to = groupOf(comment);
    for (const [name, { threads, apply }] of Object.entries(groups)) {
      const thread = name === to ? undefined : threads.list.find(({ id }) => id === comment.id);
      if (!thread) continue;
      apply({ type: 'taken', id: thread.id });
      groups[to].apply({ type: 'brought', thread: { ...thread, ...comment } });
    }
    return to;
  };

  return { groups, together: { ...noThreads, list: listOf(groups) }, loadThreadOf, move, begin };
}

function listOf(groups: Record<Group, UseThreads>): Thread[] {
  return Object.values(groups).flatMap(({ threads }) => threads.list);
}
