import CircleCheck from 'lucide-react/icons/circle-check';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import { useMutation } from 'urql';
import { ReopenCommentDocument, ResolveCommentDocument } from '../../gql/comments/graphql';
import { toRequestFailure } from '../../lib/request-failure';
import { FailureNotice } from '../../ui/form/failure-notice';
import { Icon } from '../../ui/icon/icon';
import type { Discussion } from './discussion';
import type { Comment } from './threads';

/** Folds a thread away as settled, or takes it up again. */
export function ResolveComment({ comment, discussion }: { comment: Comment; discussion: Discussion }) {
  const [resolving, resolve] = useMutation(ResolveCommentDocument);
  const [reopening, reopen] = useMutation(ReopenCommentDocument);
  const isResolved = comment.resolvedAt !== null;
  const error = resolving.error ?? reopening.error;
  const press = async () => {
    const commentId = comment.id;
    const settled = isResolved
      ? (await reopen({ commentId })).data?.reopenComment.comment
      : (await resolve({ commentId })).data?.resolveComment.comment;
    if (settled) discussion.settle?.(settled);
  };
  const isBusy = resolving.fetching || reopening.fetching;
  return (
    <>
      <button className="cb-act" type="button" aria-disabled={isBusy || undefined} onClick={() => void (isBusy || press())}>
        <Icon of={isResolved ? RotateCcw : CircleCheck} />
        {isResolved ? 'Reopen' : 'Resolve'}
        <span className="vh"> this thread{comment.author ? ` by ${comment.author.name}` : ''}</span>
      </button>
      {error && <FailureNotice failure={toRequestFailure(error)} />}
    </>
  );
}
