import type { RichTextDocument } from '@crossbench/schema/rich-text';
import type { AnyExtension, Editor } from '@tiptap/core';
import { useEditor } from '@tiptap/react';
import { useEffect, useMemo, useRef } from 'react';
import { cleanPasted } from './pasting/clean-pasted';
import { filesIn, isPicture } from './pictures/picture-file';

interface TextEditorOptions {
  id: string;
  /** What it is called. */
  label: string;
  /** The same list each time. */
  extensions: AnyExtension[];
  /** Left out where an extension brings the text. */
  start?: RichTextDocument;
  onChange: (body: RichTextDocument) => void;
  onPictures: (editor: Editor, files: File[], position: number) => void;
  /** Files that are no pictures for the text. */
  onFiles: (editor: Editor, files: File[], position: number) => void;
  onLink: () => void;
  onToolbar: () => void;
}

/** Pixels around the line that is written. Above, the site's header and the toolbar cover that much of the screen. */
const roomAround = { top: 128, right: 5, bottom: 16, left: 5 };

/** The writing surface: the shared schema decides what it takes, from the keyboard as from other programs. */
export function useTextEditor(options: TextEditorOptions): Editor {
  const { id, label, extensions } = options;
  const latest = useRef<TextEditorOptions & { editor?: Editor }>(options);

  const editorProps = useMemo(() => {
    const insert = (given: File[], position: number) => {
      const { editor, onPictures, onFiles } = latest.current;
      const [pictures, files] = [given.filter(isPicture), given.filter((file) => !isPicture(file))];
      if (editor && pictures.length > 0) onPictures(editor, pictures, position);
      if (editor && files.length > 0) onFiles(editor, files, position);
    };
    return {
      scrollMargin: roomAround,
      scrollThreshold: roomAround,
      attributes: {
        id,
        class: 'cb-editor__body cb-prose',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-keyshortcuts': 'Alt+F10',
      },
      handleKeyDown: (_view: unknown, event: KeyboardEvent) => {
        const { onLink, onToolbar } = latest.current;
        if (event.altKey && event.key === 'F10') return done(onToolbar);
        if ((event.ctrlKey || event.metaKey) && event.key === 'k') return done(onLink, event);
        return false;
      },
      transformPastedHTML: cleanPasted,
      handlePaste: (view: Editor['view'], event: ClipboardEvent) => {
        const files = filesIn(event.clipboardData);
        // Word processors add a picture of the text beside the text itself.
        const hasText = (event.clipboardData?.getData('text/html') ?? '') !== '';
        if (files.length === 0 || hasText) return false;
        return done(() => insert(files, view.state.selection.to));
      },
      handleDrop: (view: Editor['view'], event: DragEvent) => {
        const files = filesIn(event.dataTransfer);
        if (files.length === 0) return false;
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
        return done(() => insert(files, place?.pos ?? view.state.doc.content.size), event);
      },
    };
  }, [id, label]);

  const editor = useEditor({
    extensions,
    content: options.start,
    editorProps,
    // The content security policy forbids it; prosemirror.scss has these rules.
    injectCSS: false,
    onUpdate: ({ editor: changed, transaction }) => {
      // The editor gives blocks their ids by itself; that is no change by a person.
      if (transaction.getMeta('addToHistory') === false) return;
      latest.current.onChange(changed.getJSON() as RichTextDocument);
    },
  });

  useEffect(() => {
    latest.current = { ...options, editor };
  });
  return editor;
}

function done(work: () => void, event?: Event): true {
  event?.preventDefault();
  work();
  return true;
}
