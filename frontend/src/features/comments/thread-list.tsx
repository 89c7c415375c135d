import { CommentThread } from './comment-thread';
import type { Discussion } from './discussion';
import { ShowMoreComments } from './show-more-comments';
import { threadsLeft } from './threads';
import type { UseThreads } from './use-threads';

interface ThreadListProps {
  of: UseThreads;
  discussion: Discussion;
  /** What names the list. */
  labelledBy?: string;
}

/** Threads, oldest first, and the way to more of them. */
export function ThreadList({ of, discussion, labelledBy }: ThreadListProps) {
  const { threads, failure, busy, load, loadReplies, itemId } = of;
  return (
    <>
      <ul className="cb-thread" aria-labelledby={labelledBy}>
        {threads.list.map((thread) => (
          <li key={thread.id}>
            <CommentThread thread={thread} discussion={{ ...discussion, apply: of.apply }} onMoreReplies={loadReplies} />
          </li>
        ))}
      </ul>
      <ShowMoreComments
        left={itemId === undefined ? undefined : threadsLeft(threads)}
        hasFailed={failure !== undefined}
        isMore={threads.end.hasNextPage}
        busy={busy}
        shown={threads.list}
        onMore={load}
        focusOn={discussion.focusOn}
      />
    </>
  );
}
