import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '../button/button';
import type { ConfirmDialogProps } from './lazy-confirm-dialog';
import '../dialog/dialog.scss';
import './confirm-dialog.scss';

/** Asks once more before something that cannot be undone. */
export function ConfirmDialog({
  title,
  children,
  confirm,
  cancel,
  busy,
  problem,
  onConfirm,
  onCancel,
}: ConfirmDialogProps) {
  return (
    <ModalOverlay className="cb-overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onCancel()}>
      <Modal className="cb-dialog">
        <Dialog role="alertdialog">
          <Heading slot="title" level={2} className="h-m">
            {title}
          </Heading>
          <div className="cb-dialog__text">{children}</div>
          {problem}
          <div className="row">
            <Button variant="warning" busy={busy} onClick={onConfirm}>
              {confirm}
            </Button>
            <Button variant="secondary" autoFocus onClick={onCancel}>
              {cancel}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
