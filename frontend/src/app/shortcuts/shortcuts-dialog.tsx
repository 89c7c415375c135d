import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Link } from 'react-router';
import { Button } from '../../ui/button/button';
import '../../ui/dialog/dialog.scss';
import { ShortcutsTable } from '../../ui/shortcuts/shortcuts-table';

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  return (
    <ModalOverlay className="cb-overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="cb-dialog cb-dialog--wide">
        <Dialog>
          <Heading slot="title" level={2} className="h-m">
            Keyboard shortcuts
          </Heading>
          <ShortcutsTable />
          <p className="meta">
            Single keys can be turned off on{' '}
            <Link to="/account" onClick={onClose}>
              your account page
            </Link>
            .
          </p>
          <Button variant="secondary" autoFocus onClick={onClose}>
            Close
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
