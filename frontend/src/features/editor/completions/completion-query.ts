import type { Editor } from '@tiptap/core';

/** What somebody is writing that can be completed. */
export interface CompletionQuery {
  /** The letters so far, without the sign that they begin with. */
  typed: string;
  /** Where the sign stands, and where the letters end. */
  from: number;
  to: number;
}

/** Finds what can be completed in the last letters before the cursor: the whole of it, and without its sign. */
type Recognize = (before: string) => { whole: string; typed: string } | undefined;

/** What is being written before the cursor; nothing in code. `reach` is how many letters of it are looked at. */
export function completionQueryOf(editor: Editor, reach: number, recognize: Recognize): CompletionQuery | undefined {
  const { $from, empty } = editor.state.selection;
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code || !editor.isEditable) return undefined;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - reach), $from.parentOffset, undefined, '\ufffc');
  const found = recognize(before);
  if (found === undefined || $from.marks().some((mark) => mark.type.name === 'code')) return undefined;
  return { typed: found.typed, from: $from.pos - found.whole.length, to: $from.pos };
}
