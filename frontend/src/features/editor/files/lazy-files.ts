import type { Editor } from '@tiptap/core';
import type { FileHome } from './add-files';

// Few texts have files: the editor does not wait for what only they need.
const adding = () => import('./add-files');

/** Sends files and puts a card for each into the text. */
export function attachFiles(editor: Editor, home: FileHome, files: File[], at: number): void {
  void adding().then(({ addFiles }) => addFiles(editor, home, files, at));
}

/** Sends a new version of a file; its cards in the text follow. */
export function replaceFile(editor: Editor, home: FileHome, file: File, replaces: string): void {
  void adding().then((files) => files.replaceFile(editor, home, file, replaces));
}
