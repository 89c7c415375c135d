import type { Editor } from '@tiptap/core';
import { useState, type ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { FormState } from '../../../lib/use-form-mutation';
import { Button } from '../../../ui/button/button';
import '../../../ui/confirm-dialog/confirm-dialog.scss';
import '../../../ui/dialog/dialog.scss';
import { Form, textOf } from '../../../ui/form/form';
import { TextField } from '../../../ui/form/text-field';
import { linkAddress } from './link-address';

const fine: FormState = { problems: [], failure: undefined, busy: false };

/** Where a link can lead, and the words that it shows when there are none yet. */
export interface LinkChoice {
  words: string;
  href: string;
}

export type LinkSearch = (onChoose: (choice: LinkChoice) => void) => ReactNode;

interface LinkDialogProps {
  editor: Editor;
  /** Finds what the link is to lead to, so that nobody has to know its address. */
  search?: LinkSearch;
  onClose: () => void;
}

/** Makes a link, changes one or takes it away. */
export function LinkDialog({ editor, search, onClose }: LinkDialogProps) {
  const [state, setState] = useState(fine);
  const isLink = editor.isActive('link');
  const [address, setAddress] = useState(() => String(editor.getAttributes('link')['href'] ?? ''));
  const [words, setWords] = useState('');
  const needsWords = editor.state.selection.empty && !isLink;

  const close = () => {
    onClose();
    editor.commands.focus();
  };

  const save = (typed: string) => {
    const href = linkAddress(typed);
    if (href === undefined) {
      setState({ ...fine, problems: [{ field: 'address', message: addressProblem(typed) }] });
      return;
    }
    onClose();
    if (needsWords) {
      const link = { type: 'text', text: words.trim() || typed, marks: [{ type: 'link', attrs: { href } }] };
      editor.chain().focus().insertContent(link).run();
    } else editor.chain().focus().extendMarkRange('link').setLink({ href }).run();
  };

  const remove = () => {
    onClose();
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
  };

  return (
    <ModalOverlay className="cb-overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && close()}>
      <Modal className="cb-dialog">
        <Dialog>
          <Heading slot="title" level={2} className="h-m cb-dialog__title">
            {isLink ? 'Change the link' : 'Add a link'}
          </Heading>
          <Form name="link" state={state} onSubmit={(data) => save(textOf(data, 'address'))}>
            {search?.((choice) => {
              setAddress(choice.href);
              if (words.trim() === '') setWords(choice.words);
            })}
            {needsWords && (
              <TextField name="words" label="Words to show" autoFocus value={words} onChange={(event) => setWords(event.target.value)} />
            )}
            <TextField
              name="address"
              label="Address"
              hint="A web address, an email address, or a page here that begins with /"
              autoFocus={!needsWords}
              autoComplete="off"
              spellCheck={false}
              value={address}
              onChange={(event) => setAddress(event.target.value)}
            />
            <div className="row">
              <Button type="submit">{isLink ? 'Change link' : 'Add link'}</Button>
              {isLink && (
                <Button variant="secondary" onClick={remove}>
                  Remove link
                </Button>
              )}
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

function addressProblem(typed: string): string {
  return typed === '' ? 'Enter an address' : 'Enter an address like https://example.com, name@example.com or /people';
}
