import { newBlockId } from '@crossbench/schema/rich-text';
import type { Editor } from '@tiptap/core';

/** Puts a block into the text, above the empty line in which somebody may already go on writing. */
export function insertBlock(editor: Editor, type: string, attributes: Record<string, unknown>, position: number | undefined): void {
  const end = editor.state.doc.content.size;
  const at = Math.min(position ?? end, end);
  const before = editor.state.doc.resolve(at).nodeBefore;
  const isEmptyLine = before?.type.name === 'paragraph' && before.content.size === 0;
  const attrs = { id: newBlockId(), ...attributes };
  editor.commands.insertContentAt(isEmptyLine ? at - before.nodeSize : at, { type, attrs }, { updateSelection: false });
}
