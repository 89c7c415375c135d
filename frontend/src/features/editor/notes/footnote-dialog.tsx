import { footnoteExtensions, type RichTextNode } from '@crossbench/schema/rich-text';
import type { Editor } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { useId, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '../../../ui/button/button';
import '../../../ui/confirm-dialog/confirm-dialog.scss';
import '../../../ui/dialog/dialog.scss';
import './notes.scss';

interface FootnoteDialogProps {
  editor: Editor;
  /** Where the note stands; `new` for one that is made where the cursor is. */
  position: number | 'new';
  onClose: () => void;
}

/** Writes a note, changes one or takes it away. */
export function FootnoteDialog({ editor, position, onClose }: FootnoteDialogProps) {
  const [problem, setProblem] = useState<string>();
  const ids = useId();
  const old = typeof position === 'number' ? editor.state.doc.nodeAt(position) : null;
  const note = useEditor({
    extensions: footnoteExtensions,
    content: { type: 'doc', content: [{ type: 'paragraph', content: old?.toJSON().content ?? [] }] },
    autofocus: 'end',
    injectCSS: false,
    editorProps: {
      attributes: {
        class: 'govuk-textarea cb-note',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': `${ids}-label`,
        'aria-describedby': `${ids}-hint`,
      },
    },
  });

  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const save = () => {
    const content: RichTextNode[] = note.getJSON().content?.[0]?.content ?? [];
    if (note.getText().trim() === '') return setProblem('Enter what the note says');
    onClose();
    const range = typeof position === 'number' ? { from: position, to: position + (old?.nodeSize ?? 0) } : editor.state.selection.to;
    const footnote = { type: 'footnote', attrs: { id: old?.attrs['id'] ?? null }, content };
    editor.chain().focus().insertContentAt(range, footnote).run();
  };
  const remove = () => {
    onClose();
    if (typeof position !== 'number' || !old) return;
    editor.chain().focus().deleteRange({ from: position, to: position + old.nodeSize }).run();
  };

  return (
    <ModalOverlay className="cb-overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && close()}>
      <Modal className="cb-dialog">
        <Dialog>
          <Heading slot="title" level={2} className="h-m cb-dialog__title">
            {old ? 'Change the footnote' : 'Add a footnote'}
          </Heading>
          <div className={problem ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
            <p className="govuk-label" id={`${ids}-label`}>
              Note
            </p>
            <p className="govuk-hint" id={`${ids}-hint`}>
              Shown at the end of the text. Web addresses become links
            </p>
            {problem && (
              <p className="govuk-error-message" role="alert">
                <span className="vh">Error:</span> {problem}
              </p>
            )}
            <EditorContent editor={note} />
          </div>
          <div className="row">
            <Button onClick={save}>{old ? 'Change footnote' : 'Add footnote'}</Button>
            {old && (
              <Button variant="secondary" onClick={remove}>
                Remove footnote
              </Button>
            )}
            <Button variant="secondary" onClick={close}>
              Cancel
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
