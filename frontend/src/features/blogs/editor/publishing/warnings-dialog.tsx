import { LazyConfirmDialog } from '../../../../ui/confirm-dialog/lazy-confirm-dialog';

export interface TextWarning {
  key: string;
  message: string;
}

interface WarningsDialogProps {
  warnings: TextWarning[];
  /** The verb of what was asked for, such as "Publish". */
  verb: string;
  busy: boolean;
  onAccept: () => void;
  onCancel: () => void;
}

/** What looks as if it should not be published: the writer decides. */
export function WarningsDialog({ warnings, verb, busy, onAccept, onCancel }: WarningsDialogProps) {
  return (
    <LazyConfirmDialog
      title="Is this meant to be in the post?"
      confirm={`${verb} it as it is`}
      cancel="Go back and change it"
      busy={busy}
      onConfirm={onAccept}
      onCancel={onCancel}
    >
      <ul className="govuk-list govuk-list--bullet">
        {warnings.map(({ key, message }) => (
          <li key={key}>{message}</li>
        ))}
      </ul>
      <p>Everyone who can see the post will see this too.</p>
    </LazyConfirmDialog>
  );
}
