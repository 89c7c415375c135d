import { limits } from '@crossbench/schema/limits';
import type { Editor } from '@tiptap/core';
import { completionQueryOf, type CompletionQuery } from '../../../editor/public';

const started = /\[\[([^[\]|\ufffc]*)$/;

/** The [[ and the letters of a title before the cursor, as long as neither words nor the end have begun. */
export function pageLinkQueryOf(editor: Editor): CompletionQuery | undefined {
  const found = completionQueryOf(editor, limits.title + 2, (before) => {
    const typed = started.exec(before)?.[1];
    return typed === undefined ? undefined : { whole: `[[${typed}`, typed };
  });
  if (!found) return undefined;
  // Some close what they have opened before they fill it in.
  const { $from } = editor.state.selection;
  const isClosed = $from.parent.textBetween($from.parentOffset, Math.min($from.parentOffset + 2, $from.parent.content.size)) === ']]';
  return isClosed ? { ...found, to: found.to + 2 } : found;
}
