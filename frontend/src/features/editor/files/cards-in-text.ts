import type { Editor } from '@tiptap/core';
import { insertBlock } from '../insert-block';
import type { CardFile } from './use-sent-file';

/** Puts a card of a file into the text. */
export function insertCard(editor: Editor, file: CardFile, position: number | undefined): void {
  insertBlock(editor, 'fileCard', cardOf(file), position);
}

/** Makes the cards of a file say what it is now. */
export function updateCards(editor: Editor, file: CardFile): void {
  const transaction = editor.state.tr;
  editor.state.doc.descendants((node, at) => {
    if (node.type.name === 'fileCard' && node.attrs['attachmentId'] === file.id) {
      transaction.setNodeMarkup(at, undefined, { ...node.attrs, ...cardOf(file) });
    }
  });
  if (transaction.docChanged) editor.view.dispatch(transaction);
}

/** Takes the cards of a file out of the text. */
export function removeCards(editor: Editor, attachmentId: string): void {
  const transaction = editor.state.tr;
  editor.state.doc.descendants((node, at) => {
    if (node.type.name === 'fileCard' && node.attrs['attachmentId'] === attachmentId) {
      const from = transaction.mapping.map(at);
      transaction.delete(from, from + node.nodeSize);
    }
  });
  if (transaction.docChanged) editor.view.dispatch(transaction);
}

function cardOf({ id, name, byteSize, mediaType }: CardFile) {
  return { attachmentId: id, name, size: byteSize, mediaType };
}
