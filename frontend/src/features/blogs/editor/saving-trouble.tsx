import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { acceptPath } from '../../../lib/house-rules-path';
import { signInPath } from '../../../lib/sign-in-path';
import { Banner } from '../../../ui/banner/banner';
import type { SavingStatus } from './saving/saving-state';

interface SavingTroubleProps {
  status: SavingStatus;
  postId: string;
  /** Whether this device has what the server has not. */
  isKept: boolean;
}

/** Why the text is not saved, where the writer has to know or do something. */
export function SavingTrouble({ status, postId, isKept }: SavingTroubleProps) {
  const where = isKept
    ? 'Your text is kept on this device.'
    : 'Keep this page open: this device could not keep your text.';
  const signIn = <Link to={signInPath(`/posts/${postId}/edit`)}>Sign in</Link>;
  return (
    <div className="cb-editor__trouble">
      {status === 'signed-out' && (
        <Bad action={signIn}>
          <strong>You have been signed out.</strong> {where}
        </Bad>
      )}
      {status === 'house-rules' && (
        <Bad action={<Link to={acceptPath(`/posts/${postId}/edit`)}>Read the house rules</Link>}>
          <strong>The house rules have changed.</strong> Accept them, and your text is saved. {where}
        </Bad>
      )}
      {status === 'gone' && (
        <Bad>
          <strong>This draft is no longer on Crossbench.</strong> It was deleted, or you may no longer change it.{' '}
          {where} Copy what you need.
        </Bad>
      )}
      {status === 'refused' && (
        <Bad>
          <strong>Crossbench does not accept this text.</strong> {where}
        </Bad>
      )}
      {(status === 'offline' || status === 'failed') && !isKept && <Bad>{where}</Bad>}
    </div>
  );
}

function Bad({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <Banner kind="bad" action={action}>
      {children}
    </Banner>
  );
}
