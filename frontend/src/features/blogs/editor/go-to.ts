import type { Editor } from '@tiptap/core';
import { pictureButtonId } from '../../editor/public';
import type { CheckPlace } from './checks';

/** Moves to what a check is about: a field, the text, a block of it, or the description of a picture. */
export function goTo(editor: Editor, place: CheckPlace): void {
  if (place === 'text') return void editor.commands.focus();
  if (typeof place === 'string') return document.getElementById(`post-${place}`)?.focus();
  if (place.block === undefined) return void editor.commands.focus();
  const button = document.getElementById(pictureButtonId(place.block));
  if (button) return button.click();
  const position = positionOf(editor, place.block);
  if (position !== undefined)
    editor
      .chain()
      .setTextSelection(position + 1)
      .scrollIntoView()
      .focus()
      .run();
}

function positionOf(editor: Editor, blockId: string): number | undefined {
  let position: number | undefined;
  editor.state.doc.descendants((node, at) => {
    if (node.attrs['id'] === blockId) position = at;
    return position === undefined;
  });
  return position;
}
