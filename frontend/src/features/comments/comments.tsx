import { useCallback, useState } from 'react';
import { useViewer } from '../../lib/session';
import { count } from '../../lib/words';
import { Avatar } from '../../ui/avatar/avatar';
import { FailureNotice } from '../../ui/form/failure-notice';
import { Notice } from '../../ui/notice/notice';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { CommentForm } from './comment-form';
import { CommentLock } from './comment-lock';
import { CommentThread } from './comment-thread';
import './comments.scss';
import type { Discussion } from './discussion';
import { GroupedComments } from './grouped-comments';
import { ShowMoreComments } from './show-more-comments';
import { threadsLeft } from './threads';
import { useCommentTarget } from './use-comment-target';
import { useSendComment } from './use-send-comment';
import { useThreads, type DiscussedKind } from './use-threads';

export interface CommentsProps {
  /** The item's address or short id. */
  address: string;
  mayComment: boolean;
  /** Why nobody comments, as the rest of "Comments are closed, because …"; undefined where nothing closes them. */
  closedBecause: string | undefined;
  /** Whether moderators have closed them; undefined for those who may not do so. */
  lock: { isLocked: boolean } | undefined;
}

/** What is said about an item, and the way to say more. */
export function Comments({ kind = 'post', ...props }: CommentsProps & { kind?: DiscussedKind }) {
  return kind === 'page' ? <GroupedComments {...props} /> : <AllComments {...props} />;
}

/** All threads, oldest first. */
function AllComments({ address, mayComment, closedBecause, lock }: CommentsProps) {
  const person = useViewer()?.person;
  const { itemId, threads, failure, busy, apply, load, loadReplies, threadOf } = useThreads(address, 'post');
  const isReady = itemId !== undefined;
  const loadThreadOf = useCallback(
    async (commentId: string) => {
      const thread = await threadOf(commentId);
      if (thread) apply({ type: 'linked', thread });
      return thread !== undefined;
    },
    [threadOf, apply],
  );
  const { target, isMissing, focusOn } = useCommentTarget(threads, isReady, loadThreadOf);
  const [news, setNews] = useState('');
  const { add } = useSendComment();

  const discussion: Discussion | undefined =
    itemId !== undefined && person ? { itemId, personId: person.id, target, apply, say: setNews, focusOn } : undefined;

  return (
    <section className="cb-comments" id="comments" aria-labelledby="comments-heading">
      <h2 className="h-l" id="comments-heading">
        {isReady ? count(threads.count, 'comment') : 'Comments'}
      </h2>
      <p className="vh" role="status">
        {news}
      </p>
      {isMissing && <Notice title="The comment you followed is not here any more." />}
      {closedBecause && <p className="cb-comments__closed">Comments are closed, because {closedBecause}.</p>}
      {lock && itemId !== undefined && <CommentLock itemId={itemId} isLocked={lock.isLocked} say={setNews} />}
      {discussion && mayComment && person && (
        <div className="cb-comments__new">
          <Avatar person={person} />
          <CommentForm
            place={{ personId: person.id, itemId: discussion.itemId, use: 'new' }}
            label="Add a comment"
            action="Comment"
            onSend={(comment) =>
              add({ itemId: discussion.itemId, parentId: undefined }, comment, (added) => {
                apply({ type: 'added', comment: added, threadId: undefined });
                setNews('Your comment was added.');
                focusOn(added.id);
              })
            }
          />
        </div>
      )}
      {discussion ? (
        <ul className="cb-thread">
          {threads.list.map((thread) => (
            <li key={thread.id}>
              <CommentThread thread={thread} discussion={discussion} onMoreReplies={loadReplies} />
            </li>
          ))}
        </ul>
      ) : (
        !failure && <Skeleton label="Loading comments" rows={2} />
      )}
      {failure && <FailureNotice failure={failure} />}
      <ShowMoreComments
        left={isReady ? threadsLeft(threads) : undefined}
        hasFailed={failure !== undefined}
        isMore={threads.end.hasNextPage}
        busy={busy}
        shown={threads.list}
        onMore={load}
        focusOn={focusOn}
      />
    </section>
  );
}
