import { Banner } from '../../../ui/banner/banner';
import { Button } from '../../../ui/button/button';
import { clock } from './save-status';
import type { DeviceDraft } from './saving/device-drafts';

interface DeviceOfferProps {
  offer: DeviceDraft;
  onUse: () => void;
  onDrop: () => void;
}

/** A text that this device kept while the draft was saved elsewhere. */
export function DeviceOffer({ offer, onUse, onDrop }: DeviceOfferProps) {
  return (
    <div className="cb-editor__offer">
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
        <strong>You have changes on this device from {clock(offer.keptAt)}.</strong> The draft was saved elsewhere
        since.
      </Banner>
    </div>
  );
}
