import { limits } from '@crossbench/schema/limits';
import type { Editor } from '@tiptap/core';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { FormState } from '../../../lib/use-form-mutation';
import { Button } from '../../../ui/button/button';
import '../../../ui/confirm-dialog/confirm-dialog.scss';
import '../../../ui/dialog/dialog.scss';
import { Form, textOf } from '../../../ui/form/form';
import { TextField } from '../../../ui/form/text-field';

const fine: FormState = { problems: [], failure: undefined, busy: false };

/** Says who is quoted, or where the words come from. */
export function SourceDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const save = (source: string) => {
    onClose();
    editor.chain().focus().updateAttributes('blockquote', { source: source.replace(/^(?:[—–]\s*)+/, '') }).run();
  };
  return (
    <ModalOverlay className="cb-overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && close()}>
      <Modal className="cb-dialog">
        <Dialog>
          <Heading slot="title" level={2} className="h-m cb-dialog__title">
            Who is quoted
          </Heading>
          <Form name="source" state={fine} onSubmit={(data) => save(textOf(data, 'source'))}>
            <TextField
              name="source"
              label="Who said it, or where"
              hint="Shown below the quote. Leave empty to show nothing"
              maxLength={limits.quoteSource}
              autoFocus
              autoComplete="off"
              defaultValue={String(editor.getAttributes('blockquote')['source'] ?? '')}
            />
            <div className="row">
              <Button type="submit">Save</Button>
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
