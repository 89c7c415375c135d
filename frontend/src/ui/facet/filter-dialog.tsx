import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '../button/button';
import '../confirm-dialog/confirm-dialog.scss';
import '../dialog/dialog.scss';

interface FilterDialogProps {
  label: string;
  /** How many the filters leave, in words. */
  left: string;
  onClose: () => void;
  children: ReactNode;
}

/** The facets on a small screen. */
export function FilterDialog({ label, left, onClose, children }: FilterDialogProps) {
  return (
    <ModalOverlay className="cb-overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="cb-dialog">
        <Dialog>
          <Heading slot="title" level={2} className="h-m cb-dialog__title">
            {label}
          </Heading>
          {children}
          <div className="row cb-filterdialog__end">
            <Button onClick={onClose}>Show {left}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
