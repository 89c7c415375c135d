import { useMutation } from 'urql';
import { DeleteCommentDocument } from '../../gql/comments/graphql';
import { toRequestFailure } from '../../lib/request-failure';
import { LazyConfirmDialog } from '../../ui/confirm-dialog/lazy-confirm-dialog';
import { FailureNotice } from '../../ui/form/failure-notice';
import type { Discussion } from './discussion';
import type { Comment } from './threads';

interface DeleteCommentProps {
  comment: Comment;
  discussion: Discussion;
  onClose: () => void;
}

/** Asks, then takes the words away. A mark stays, so that replies keep their place. */
export function DeleteComment({ comment, discussion, onClose }: DeleteCommentProps) {
  const [{ fetching, error }, execute] = useMutation(DeleteCommentDocument);
  const failure = error && toRequestFailure(error);

  const confirm = async () => {
    const { data } = await execute({ commentId: comment.id });
    if (!data) return;
    onClose();
    discussion.apply({ type: 'changed', comment: data.deleteComment.comment });
    discussion.say('The comment was deleted.');
    discussion.focusOn(comment.id);
  };

  return (
    <LazyConfirmDialog
      title="Delete this comment?"
      confirm="Delete comment"
      cancel="Keep it"
      busy={fetching}
      problem={failure && <FailureNotice failure={failure} />}
      onConfirm={() => void confirm()}
      onCancel={onClose}
    >
      <p>Readers then see that a comment was deleted here. Nobody can get its words back.</p>
    </LazyConfirmDialog>
  );
}
