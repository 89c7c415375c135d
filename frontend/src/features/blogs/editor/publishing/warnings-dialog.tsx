import { LazyConfirmDialog } from '../../../../ui/confirm-dialog/lazy-confirm-dialog';
import { ReadersChangeText, type ReadersChange } from './readers-change';

export interface TextWarning {
  key: string;
  message: string;
}

interface WarningsDialogProps {
  warnings: TextWarning[];
  /** What of them is about those who gain or lose sight of the post. */
  readersChange: ReadersChange | null;
  /** The verb of what was asked for, such as "Publish". */
  verb: string;
  busy: boolean;
  onAccept: () => void;
  onCancel: () => void;
}

/** That others will see it than before, and what looks as if it should not be published: the writer decides. */
export function WarningsDialog({ warnings, readersChange, verb, busy, onAccept, onCancel }: WarningsDialogProps) {
  const found = warnings.filter(({ key }) => key !== readersChange?.key);
  return (
    <LazyConfirmDialog
      title={readersChange ? 'Change who can see this post?' : 'Is this meant to be in the post?'}
      confirm={readersChange ? `${verb} it for them` : `${verb} it as it is`}
      cancel="Go back and change it"
      busy={busy}
      onConfirm={onAccept}
      onCancel={onCancel}
    >
      {readersChange && <ReadersChangeText change={readersChange} />}
      {readersChange && found.length > 0 && <h3>Is this meant to be in it?</h3>}
      {found.length > 0 && (
        <>
          <ul className="govuk-list govuk-list--bullet">
            {found.map(({ key, message }) => (
              <li key={key}>{message}</li>
            ))}
          </ul>
          <p>Everyone who can see the post will see this too.</p>
        </>
      )}
    </LazyConfirmDialog>
  );
}
