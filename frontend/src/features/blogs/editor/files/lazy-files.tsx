import type { Editor } from '@tiptap/core';
import { lazy, Suspense, type ComponentProps } from 'react';
import type { FileHome } from './add-files';

// Few posts have files: the editor does not wait for what only they need.
const FilesPanel = lazy(async () => ({ default: (await import('./files-panel')).FilesPanel }));

/** The post's files, and how much room is left. */
export function LazyFilesPanel(props: ComponentProps<typeof FilesPanel>) {
  return (
    <Suspense fallback={<section className="cb-files" />}>
      <FilesPanel {...props} />
    </Suspense>
  );
}

/** Sends files and puts a card for each into the text. */
export function attachFiles(editor: Editor, home: FileHome, files: File[], at: number): void {
  void import('./add-files').then(({ addFiles }) => addFiles(editor, home, files, at));
}
