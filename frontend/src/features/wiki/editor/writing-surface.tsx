import type { RichTextDocument } from '@crossbench/schema/rich-text';
import type { AnyExtension, Editor } from '@tiptap/core';
import { lazy, useEffect, useMemo, useRef, useState } from 'react';
import type { EditedPageFragment } from '../../../gql/wiki/graphql';
import { addPictures, attachFiles, editorExtensions, FileInput, TextSurface, useTextEditor } from '../../editor/public';
import { PageLinkList } from './page-links/page-link-list';
import { pageLinkTyping } from './page-links/page-link-typing';
import { usePageTitles } from './page-links/page-titles';
import { usePageFiles } from './use-page-files';

const PageSearch = lazy(async () => ({ default: (await import('./page-links/page-search')).PageSearch }));

interface WritingSurfaceProps {
  page: Pick<EditedPageFragment, 'id' | 'space'>;
  hosts: readonly string[];
  extensions?: AnyExtension[];
  start?: RichTextDocument;
  /** Nothing can be written while this is false. */
  isOpen: boolean;
  /** False where nothing can be attached to the page from here. */
  takesFiles?: boolean;
  onEditor?: (editor: Editor) => void;
  onChange?: (body: RichTextDocument) => void;
}

const nothing = () => undefined;
/** Whoever writes reads the space: what is shown without one is not written on. */
const nowhere = { id: '', path: '' };

/** The text of a page with the toolbar that posts have, and links to other pages by their titles. */
export function WritingSurface({
  page, hosts, extensions = editorExtensions, start, isOpen, takesFiles = true, onEditor, onChange = nothing,
}: WritingSurfaceProps) {
  const toolbar = useRef<HTMLDivElement>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  const [isLinking, setIsLinking] = useState(false);
  const home = usePageFiles(page.id);
  const space = page.space ?? nowhere;
  const titles = usePageTitles(space.path);
  const all = useMemo(() => [...extensions, pageLinkTyping(titles)], [extensions, titles]);
  const editor = useTextEditor({
    id: 'page-body',
    label: 'Page',
    extensions: all,
    start,
    onChange,
    onPictures: takesFiles ? (target, files, position) => addPictures(target, home, files, position) : nothing,
    onFiles: takesFiles ? (target, files, position) => attachFiles(target, home, files, position) : nothing,
    onLink: () => setIsLinking(true),
    onToolbar: () => toolbar.current?.querySelector('button')?.focus(),
  });
  useEffect(() => {
    editor.setEditable(isOpen, false);
  }, [editor, isOpen]);
  useEffect(() => onEditor?.(editor), [editor, onEditor]);
  return (
    <>
      <TextSurface
        editor={editor}
        toolbar={toolbar}
        bodyId="page-body"
        hosts={hosts}
        isLinking={isLinking}
        onLink={setIsLinking}
        onPictures={takesFiles ? (chosen) => addPictures(editor, home, chosen, editor.state.selection.to) : undefined}
        onFile={takesFiles ? () => fileInput.current?.click() : undefined}
        completions={<PageLinkList editor={editor} spaceId={space.id} titles={titles} />}
        linkSearch={(onChoose) => <PageSearch spaceId={space.id} onChoose={onChoose} />}
      />
      <FileInput
        ref={fileInput}
        label="Files to attach"
        fileTypes={undefined}
        multiple
        onFiles={(chosen) => attachFiles(editor, home, chosen, editor.state.selection.to)}
      />
    </>
  );
}
