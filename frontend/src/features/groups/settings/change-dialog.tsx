import { LazyConfirmDialog } from '../../../ui/confirm-dialog/lazy-confirm-dialog';
import { FailureNotice } from '../../../ui/form/failure-notice';
import type { RequestFailure } from '../../../lib/request-failure';

interface ChangeDialogProps {
  title: string;
  /** What the change means, a sentence each. */
  words: readonly string[];
  confirm: string;
  busy: boolean;
  failure?: RequestFailure | undefined;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Says what a change means for whom, and asks. */
export function ChangeDialog({ title, words, confirm, busy, failure, onConfirm, onCancel }: ChangeDialogProps) {
  return (
    <LazyConfirmDialog
      title={title}
      confirm={confirm}
      cancel="Leave it as it is"
      busy={busy}
      problem={failure && <FailureNotice failure={failure} />}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      {words.length === 1 ? (
        <p>{words[0]}</p>
      ) : (
        <ul>
          {words.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </LazyConfirmDialog>
  );
}
