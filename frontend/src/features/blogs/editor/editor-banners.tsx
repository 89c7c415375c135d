import { Link } from 'react-router';
import { signInPath } from '../../../lib/sign-in-path';
import { Banner } from '../../../ui/banner/banner';
import { Button } from '../../../ui/button/button';
import type { SavingStatus } from './saving/saving-state';
import type { DeviceDraft } from './saving/device-drafts';
import { clock } from './save-status';

interface EditorBannersProps {
  status: SavingStatus;
  postId: string;
  /** Whether this device has what the server has not. */
  isKept: boolean;
  offer: DeviceDraft | undefined;
  onUse: () => void;
  onDrop: () => void;
}

/** What the writer has to know or decide about where the text is. */
export function EditorBanners({ status, postId, isKept, offer, onUse, onDrop }: EditorBannersProps) {
  const where = isKept ? 'Your text is kept on this device.' : 'Keep this page open: this device could not keep your text.';
  return (
    <div className="cb-editor__banners">
      {status === 'signed-out' && (
        <Banner kind="bad" action={<Link to={signInPath(`/posts/${postId}/edit`)}>Sign in</Link>}>
          <strong>You have been signed out.</strong> {where}
        </Banner>
      )}
      {status === 'gone' && (
        <Banner kind="bad">
          <strong>This draft is no longer on Crossbench.</strong> It was deleted, or you may no longer change it. {where} Copy
          what you need.
        </Banner>
      )}
      {status === 'refused' && (
        <Banner kind="bad">
          <strong>Crossbench does not accept this text.</strong> {where} Look at the problems below.
        </Banner>
      )}
      {(status === 'offline' || status === 'failed') && !isKept && <Banner kind="bad">{where}</Banner>}
      {offer && (
        <Banner
          kind="warning"
          action={
            <span className="row">
              <Button small onClick={onUse}>
                Use them
              </Button>
              <Button small variant="secondary" onClick={onDrop}>
                Drop them
              </Button>
            </span>
          }
        >
          <strong>You have changes on this device from {clock(offer.keptAt)}.</strong> The draft was saved elsewhere since.
        </Banner>
      )}
    </div>
  );
}
