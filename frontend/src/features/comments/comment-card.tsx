import { Link } from 'react-router';
import { Avatar } from '../../ui/avatar/avatar';
import { HiddenBanner } from '../../ui/hidden-banner/hidden-banner';
import { MetaLine } from '../../ui/meta-line/meta-line';
import { ServerHtml } from '../../ui/server-html/server-html';
import { Time } from '../../ui/time/time';
import { CommentActions } from './comment-actions';
import { CommentForm } from './comment-form';
import type { Discussion } from './discussion';
import { useState, type ReactNode } from 'react';
import { keptComment, type CommentPlace } from './kept-comments';
import type { Comment } from './threads';
import { useSendComment } from './use-send-comment';

interface CommentCardProps {
  comment: Comment;
  discussion: Discussion;
  isReply?: boolean;
  onReply?: (() => void) | undefined;
  /** Replies, below the comment. */
  children?: ReactNode;
}

/** One comment, or the mark that one was here. */
export function CommentCard({ comment, discussion, isReply, onReply, children }: CommentCardProps) {
  const { author } = comment;
  const isTarget = discussion.target === comment.id;
  const names = ['cb-comment', isReply && 'cb-comment--reply', isTarget && 'cb-comment--target'].filter(Boolean);
  return (
    <article className={names.join(' ')} id={`comment-${comment.id}`} tabIndex={-1} aria-label={nameOf(comment)}>
      {author ? <Avatar person={author} size={isReply ? 's' : undefined} /> : <span className="cb-av cb-av--gone" />}
      <div>
        <CommentMeta comment={comment} />
        {comment.state === 'VISIBLE' || author ? (
          <CommentText comment={comment} discussion={discussion} onReply={onReply} />
        ) : (
          <p className="cb-comment__gone">
            {comment.state === 'HIDDEN' ? 'Removed by a moderator' : 'This comment was deleted by its author'}
          </p>
        )}
        {comment.hiddenNotice && <HiddenBanner notice={comment.hiddenNotice} thing="comment" />}
      </div>
      {children}
    </article>
  );
}

function nameOf({ author, state }: Comment): string {
  if (state === 'HIDDEN') return author ? 'Your comment, hidden by a moderator' : 'Removed comment';
  return author ? `Comment by ${author.name}` : 'Deleted comment';
}

function CommentMeta({ comment }: { comment: Comment }) {
  const { author } = comment;
  return (
    <MetaLine>
      {author && (
        <>
          <Link className="quiet who" to={author.path}>
            {author.name}
          </Link>
          {comment.byItemAuthor && <span className="cb-authorflag">Author</span>}
        </>
      )}
      {author?.department && <abbr title={author.department.name}>{author.department.acronym}</abbr>}
      <Link className="quiet" to={{ hash: `comment-${comment.id}` }} preventScrollReset>
        <Time value={comment.createdAt} />
        <span className="vh">, link to this comment</span>
      </Link>
      {comment.editedAt && (
        <>
          edited <Time value={comment.editedAt} />
        </>
      )}
    </MetaLine>
  );
}

function CommentText({ comment, discussion, onReply }: Pick<CommentCardProps, 'comment' | 'discussion' | 'onReply'>) {
  const { edit } = useSendComment();
  const place: CommentPlace = { personId: discussion.personId, itemId: discussion.itemId, use: `edit ${comment.id}` };
  const [isEditing, setIsEditing] = useState(() => comment.viewerCan.edit && keptComment(place) !== undefined);

  const close = () => {
    setIsEditing(false);
    discussion.focusOn(comment.id);
  };

  if (isEditing) {
    return (
      <CommentForm
        place={place}
        label="Change your comment"
        action="Save"
        start={comment.text}
        takesFocus
        onSend={(changed) =>
          edit(comment.id, changed, (saved) => {
            discussion.apply({ type: 'changed', comment: saved });
            discussion.say(saved.state === 'HIDDEN' ? 'Your comment was changed. It stays hidden.' : 'Your comment was changed.');
            close();
          })
        }
        onCancel={close}
      />
    );
  }
  return (
    <>
      <ServerHtml className="cb-comment__body" html={comment.html} />
      {!discussion.isLook && <CommentActions comment={comment} discussion={discussion} onReply={onReply} onEdit={() => setIsEditing(true)} />}
    </>
  );
}
