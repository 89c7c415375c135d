import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '../../../ui/button/button';
import '../../../ui/confirm-dialog/confirm-dialog.scss';
import '../../../ui/dialog/dialog.scss';
import { FacetChoices, type FacetFound } from './facet-choices';

interface FilterDialogProps {
  found: FacetFound[];
  /** How many people are left, in words. */
  left: string;
  onClose: () => void;
}

/** The facets on a small screen. */
export function FilterDialog({ found, left, onClose }: FilterDialogProps) {
  return (
    <ModalOverlay className="cb-overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="cb-dialog">
        <Dialog>
          <Heading slot="title" level={2} className="h-m cb-dialog__title">
            Filter people
          </Heading>
          <FacetChoices found={found} />
          <div className="row cb-filterdialog__end">
            <Button onClick={onClose}>Show {left}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
