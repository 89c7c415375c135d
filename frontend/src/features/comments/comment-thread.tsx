import { useState } from 'react';
import { count } from '../../lib/words';
import { LinkButton } from '../../ui/link-button/link-button';
import { CommentCard } from './comment-card';
import { CommentForm } from './comment-form';
import type { Discussion } from './discussion';
import { keptComment, type CommentPlace } from './kept-comments';
import { PassageQuote } from './passage-quote';
import { repliesLeft, type Thread } from './threads';
import { useSendComment } from './use-send-comment';

interface CommentThreadProps {
  thread: Thread;
  discussion: Discussion;
  /** Without it, what is left is only counted. */
  onMoreReplies?: (thread: Thread) => Promise<void>;
}

/** A comment and the replies to it: two levels and no more, so that a talk stays readable. */
export function CommentThread({ thread, discussion, onMoreReplies }: CommentThreadProps) {
  const { add } = useSendComment();
  const { itemId, personId } = discussion;
  const place: CommentPlace = { personId, itemId, use: `reply ${thread.id}` };
  const [repliesTo, setRepliesTo] = useState(() =>
    keptComment(place) === undefined ? undefined : thread.author?.name,
  );
  const left = repliesLeft(thread);
  const hasBelow = thread.replies.nodes.length > 0 || left > 0 || repliesTo !== undefined;
  const replyTo = (name: string | undefined) => () => setRepliesTo(name ?? 'this comment');

  return (
    <>
      <PassageQuote thread={thread} />
      <CommentCard comment={thread} discussion={discussion} onReply={replyTo(thread.author?.name)}>
      {hasBelow && (
        <div className="cb-replies">
          <ul aria-label="Replies">
            {thread.replies.nodes.map((reply) => (
              <li key={reply.id}>
                <CommentCard comment={reply} discussion={discussion} isReply onReply={replyTo(reply.author?.name)} />
              </li>
            ))}
          </ul>
          {left > 0 && !onMoreReplies && <p className="meta">They can show {count(left, 'more reply', 'more replies')}.</p>}
          {left > 0 && onMoreReplies && (
            <LinkButton className="cb-morereplies" onClick={() => void onMoreReplies(thread)}>
              Show {count(left, 'more reply', 'more replies')}
            </LinkButton>
          )}
          {repliesTo !== undefined && (
            <CommentForm
              key={repliesTo}
              place={place}
              label={`Reply to ${repliesTo}`}
              action="Reply"
              takesFocus
              onSend={(comment) =>
                add({ itemId, parentId: thread.id }, comment, (added) => {
                  discussion.apply({ type: 'added', comment: added, threadId: thread.id });
                  discussion.say('Your reply was added.');
                  discussion.focusOn(added.id);
                  setRepliesTo(undefined);
                })
              }
              onCancel={() => {
                setRepliesTo(undefined);
                discussion.focusOn(thread.id);
              }}
            />
          )}
        </div>
      )}
      </CommentCard>
    </>
  );
}
