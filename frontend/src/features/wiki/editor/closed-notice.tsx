import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Banner } from '../../../ui/banner/banner';
import { Button } from '../../../ui/button/button';
import { LazyConfirmDialog } from '../../../ui/confirm-dialog/lazy-confirm-dialog';

interface ClosedNoticeProps {
  reason: string;
  hasUnsaved: boolean;
  /** Of the page, to read it. */
  path: string;
  editor: Editor | undefined;
  onDiscard: () => void;
}

/** The server has closed the page. Whoever wrote what it does not keep can take it along. */
export function ClosedNotice({ reason, hasUnsaved, path, editor, onDiscard }: ClosedNoticeProps) {
  const navigate = useNavigate();
  const [copied, setCopied] = useState('');
  const [isAsking, setIsAsking] = useState(false);
  const copy = () => {
    if (!editor) return;
    copyText(editor).then(
      () => setCopied('The text is copied.'),
      () => setCopied('The text could not be copied. Select it and copy it with the keyboard.'),
    );
  };
  return (
    <>
      <Banner
        kind="bad"
        action={
          <span className="row">
            {hasUnsaved && <Button variant="secondary" onClick={copy}>Copy the text</Button>}
            {hasUnsaved && <Button variant="secondary" onClick={() => setIsAsking(true)}>Discard</Button>}
            <Button variant="secondary" onClick={() => void navigate(path)}>Back to the page</Button>
          </span>
        }
      >
        <strong>{reason}.</strong>{' '}
        {hasUnsaved && 'Some of what you wrote could not be saved. It is kept on this device until you discard it: copy the text first.'}
      </Banner>
      <p className="meta" role="status">{copied}</p>
      {isAsking && (
        <LazyConfirmDialog
          title="Discard what could not be saved?"
          confirm="Discard"
          cancel="Keep it"
          onConfirm={onDiscard}
          onCancel={() => setIsAsking(false)}
        >
          It is deleted from this device. What is on the page stays as it is.
        </LazyConfirmDialog>
      )}
    </>
  );
}

/** With its headings and links, for whatever takes these. */
async function copyText(editor: Editor): Promise<void> {
  const piece = (type: string, text: string) => [type, new Blob([text], { type })] as const;
  const item = new ClipboardItem(Object.fromEntries([piece('text/html', editor.getHTML()), piece('text/plain', editor.getText())]));
  await navigator.clipboard.write([item]);
}
