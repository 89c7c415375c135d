import type { Editor } from '@tiptap/core';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { PreviewLinkDocument } from '../../../gql/editor/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { Button } from '../../../ui/button/button';
import '../../../ui/confirm-dialog/confirm-dialog.scss';
import '../../../ui/dialog/dialog.scss';
import { Form, textOf } from '../../../ui/form/form';
import { TextField } from '../../../ui/form/text-field';

interface CardDialogProps {
  editor: Editor;
  /** The hosts that the site makes cards of. */
  hosts: readonly string[];
  onClose: () => void;
}

/** Puts a page elsewhere into the text as a link with what that page says of itself. */
export function CardDialog({ editor, hosts, onClose }: CardDialogProps) {
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const form = useFormMutation({
    mutation: PreviewLinkDocument,
    pick: (data) => data.previewLink,
    onResult: ({ url, title, description, siteName }) => {
      onClose();
      const card = { type: 'linkPreview', attrs: { url, title, description, siteName } };
      editor.chain().focus().insertContent(card).run();
    },
  });
  return (
    <ModalOverlay className="cb-overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && close()}>
      <Modal className="cb-dialog">
        <Dialog>
          <Heading slot="title" level={2} className="h-m cb-dialog__title">
            Add a card of a page
          </Heading>
          <Form name="card" state={form} onSubmit={(data) => void form.submit({ input: { url: textOf(data, 'url') } })}>
            <TextField
              name="url"
              label="Address"
              hint={`A page of ${hosts.join(', ')}. Readers see its title and a link`}
              autoFocus
              autoComplete="off"
              spellCheck={false}
            />
            <div className="row">
              <Button type="submit" busy={form.busy}>
                Add card
              </Button>
              <Button variant="secondary" onClick={close}>
                Cancel
              </Button>
            </div>
          </Form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
