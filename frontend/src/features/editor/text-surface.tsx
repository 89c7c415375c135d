import type { Editor } from '@tiptap/core';
import { EditorContent } from '@tiptap/react';
import { lazy, Suspense, useEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { useField } from '../../ui/form/form-context';
import { FieldProblem } from '../../ui/form/form-group';
import { MentionList } from './mentions/mention-list';
import { openNote } from './notes/editable-footnote';
import { pictureTypes } from './pictures/picture-file';
import { FormattingToolbar } from './toolbar/formatting-toolbar';
import type { LinkSearch } from './toolbar/link-dialog';
import './pictures/pictures.scss';
import './prosemirror.scss';
import './text-surface.scss';
import './toolbar/toolbar.scss';
import '../../ui/prose/prose.scss';

// What most people do not need with most texts comes when it is asked for.
const CardDialog = lazy(async () => ({ default: (await import('./cards/card-dialog')).CardDialog }));
const FindBar = lazy(async () => ({ default: (await import('./finding/find-bar')).FindBar }));
const FootnoteDialog = lazy(async () => ({ default: (await import('./notes/footnote-dialog')).FootnoteDialog }));
const LinkDialog = lazy(async () => ({ default: (await import('./toolbar/link-dialog')).LinkDialog }));
const SourceDialog = lazy(async () => ({ default: (await import('./quotes/source-dialog')).SourceDialog }));

interface TextSurfaceProps {
  editor: Editor;
  toolbar: RefObject<HTMLDivElement | null>;
  bodyId: string;
  /** The hosts that the site makes cards of; empty where it makes none. */
  hosts: readonly string[];
  isLinking: boolean;
  onLink: (isLinking: boolean) => void;
  /** Left out where no pictures can be added. */
  onPictures: ((files: File[]) => void) | undefined;
  /** Opens the dialog for files of other kinds; left out where none can be attached. */
  onFile: (() => void) | undefined;
  /** What completes more than names while somebody writes. */
  completions?: ReactNode;
  /** Finds what links can lead to, for the dialog that makes them. */
  linkSearch?: LinkSearch;
}

/** Toolbar and text. */
export function TextSurface({ editor, toolbar, bodyId, hosts, isLinking, onLink, onPictures, onFile, completions, linkSearch }: TextSurfaceProps) {
  const field = useField('body', false);
  const files = useRef<HTMLInputElement>(null);
  const [note, setNote] = useState<number | 'new'>();
  const [isAddingCard, setIsAddingCard] = useState(false);
  const [isNamingSource, setIsNamingSource] = useState(false);
  /** How often somebody asked for the bar since it was closed. */
  const [finding, setFinding] = useState(0);

  useEffect(() => {
    const text = editor.view.dom;
    const open = (event: Event) => {
      if (event instanceof CustomEvent && typeof event.detail === 'number') setNote(event.detail);
    };
    text.addEventListener(openNote, open);
    return () => text.removeEventListener(openNote, open);
  }, [editor]);

  const onKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'f') return;
    event.preventDefault();
    setFinding((times) => times + 1);
  };

  return (
    <div onKeyDown={onKey}>
      <div
        ref={toolbar}
        className="cb-editbar__place"
        onKeyDown={(event) => {
          if (event.key === 'Escape') editor.view.focus();
        }}
      >
        <FormattingToolbar
          editor={editor}
          controls={bodyId}
          onLink={() => onLink(true)}
          onPicture={onPictures && (() => files.current?.click())}
          onFile={onFile}
          onNote={() => setNote('new')}
          onSource={() => setIsNamingSource(true)}
          onCard={hosts.length > 0 ? () => setIsAddingCard(true) : undefined}
          onFind={() => setFinding((times) => times + 1)}
        />
        <Suspense>{finding > 0 && <FindBar editor={editor} asked={finding} onClose={() => setFinding(0)} />}</Suspense>
      </div>
      <FieldProblem field={field} />
      <EditorContent editor={editor} />
      <MentionList editor={editor} />
      {completions}
      <input
        ref={files}
        className="vh"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        accept={pictureTypes.join(',')}
        multiple
        onChange={(event) => {
          onPictures?.([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Suspense>
        {isLinking && <LinkDialog editor={editor} search={linkSearch} onClose={() => onLink(false)} />}
        {note !== undefined && <FootnoteDialog editor={editor} position={note} onClose={() => setNote(undefined)} />}
        {isAddingCard && <CardDialog editor={editor} hosts={hosts} onClose={() => setIsAddingCard(false)} />}
        {isNamingSource && <SourceDialog editor={editor} onClose={() => setIsNamingSource(false)} />}
      </Suspense>
    </div>
  );
}
