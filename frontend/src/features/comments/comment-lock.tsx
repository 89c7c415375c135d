import Lock from 'lucide-react/icons/lock';
import LockOpen from 'lucide-react/icons/lock-open';
import { useMutation } from 'urql';
import { LockCommentsDocument, UnlockCommentsDocument } from '../../gql/comments/graphql';
import { toRequestFailure } from '../../lib/request-failure';
import '../../ui/action/action.scss';
import { FailureNotice } from '../../ui/form/failure-notice';
import { Icon } from '../../ui/icon/icon';

interface CommentLockProps {
  itemId: string;
  isLocked: boolean;
  say: (words: string) => void;
}

/** Closes the comments, or opens them again: for moderators of the group. What follows, the page asks anew. */
export function CommentLock({ itemId, isLocked, say }: CommentLockProps) {
  const [state, change] = useMutation(isLocked ? UnlockCommentsDocument : LockCommentsDocument);
  const press = async () => {
    const { error } = await change({ itemId });
    if (!error) say(isLocked ? 'Comments are open again.' : 'Comments are closed.');
  };
  return (
    <>
      <button className="cb-act" type="button" aria-disabled={state.fetching || undefined} onClick={() => void (state.fetching || press())}>
        <Icon of={isLocked ? LockOpen : Lock} />
        {isLocked ? 'Open comments again' : 'Close comments'}
      </button>
      {state.error && <FailureNotice failure={toRequestFailure(state.error)} />}
    </>
  );
}
