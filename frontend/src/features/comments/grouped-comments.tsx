import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { useViewer } from '../../lib/session';
import { count } from '../../lib/words';
import { Avatar } from '../../ui/avatar/avatar';
import { FailureNotice } from '../../ui/form/failure-notice';
import { Notice } from '../../ui/notice/notice';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { CommentForm } from './comment-form';
import { CommentLock } from './comment-lock';
import type { CommentsProps } from './comments';
import './comments.scss';
import type { Discussion } from './discussion';
import { useNewThreads } from './news';
import { ResolvedThreads } from './resolved-threads';
import { ThreadList } from './thread-list';
import { useCommentTarget } from './use-comment-target';
import { useGroups } from './use-groups';
import { useSendComment } from './use-send-comment';

const nothing = () => undefined;

/** What is said about a page: about passages of it, about all of it, and what is settled. */
export function GroupedComments({ address, mayComment, closedBecause, lock }: CommentsProps) {
  const person = useViewer()?.person;
  const { groups, together, loadThreadOf, move, begin } = useGroups(address);
  const { PASSAGES: onPassages, WHOLE: onWhole, RESOLVED: resolved } = groups;
  const { itemId } = onWhole;
  const isReady = itemId !== undefined && onPassages.itemId !== undefined && resolved.itemId !== undefined;
  const { target, isMissing, focusOn } = useCommentTarget(together, isReady, loadThreadOf);
  const [news, setNews] = useState('');
  const [folded, setFolded] = useState<object>();
  const { add } = useSendComment();
  useNewThreads(itemId, begin);
  const { hash } = useLocation();
  useEffect(() => {
    if (isReady && hash === '#comments') document.getElementById('comments')?.scrollIntoView?.({ block: 'start' });
  }, [isReady, hash]);

  const failure = onPassages.failure ?? onWhole.failure ?? resolved.failure;
  const discussion: Discussion | undefined =
    isReady && person
      ? {
          itemId, personId: person.id, target, apply: nothing, say: setNews, focusOn,
          settle: (comment) => {
            const to = move(comment);
            setNews(to === 'RESOLVED' ? 'The thread is resolved. It stands under the resolved comments.' : 'The thread is open again.');
            if (to === 'RESOLVED') setFolded({});
            else focusOn(comment.id);
          },
        }
      : undefined;

  return (
    <section className="cb-comments" id="comments" aria-labelledby="comments-heading">
      <h2 className="h-l" id="comments-heading">
        Discussion
      </h2>
      <p className="vh" role="status">
        {news}
      </p>
      {isMissing && <Notice title="The comment you followed is not here any more." />}
      {closedBecause && <p className="cb-comments__closed">Comments are closed, because {closedBecause}.</p>}
      {lock && itemId !== undefined && <CommentLock itemId={itemId} isLocked={lock.isLocked} say={setNews} />}
      {!discussion && !failure && <Skeleton label="Loading comments" rows={2} />}
      {failure && <FailureNotice failure={failure} />}
      {discussion && onPassages.threads.total > 0 && (
        <>
          <h3 className="cb-comments__group" id="passage-comments">
            On passages <span className="meta">{count(onPassages.threads.total, 'thread')}</span>
          </h3>
          <ThreadList of={onPassages} discussion={discussion} labelledBy="passage-comments" />
        </>
      )}
      {discussion && person && (mayComment || onWhole.threads.total > 0) && (
        <>
          <h3 className="cb-comments__group" id="whole-comments">
            On the whole page {onWhole.threads.total > 0 && <span className="meta">{count(onWhole.threads.total, 'thread')}</span>}
          </h3>
          {mayComment && (
            <div className="cb-comments__new">
              <Avatar person={person} />
              <CommentForm
                place={{ personId: person.id, itemId: discussion.itemId, use: 'new' }}
                label="Add a comment"
                action="Comment"
                onSend={(comment) =>
                  add({ itemId: discussion.itemId, parentId: undefined }, comment, (added) => {
                    begin(added);
                    setNews('Your comment was added.');
                    focusOn(added.id);
                  })
                }
              />
            </div>
          )}
          <ThreadList of={onWhole} discussion={discussion} labelledBy="whole-comments" />
        </>
      )}
      {discussion && <ResolvedThreads of={resolved} discussion={discussion} folded={folded} />}
    </section>
  );
}
