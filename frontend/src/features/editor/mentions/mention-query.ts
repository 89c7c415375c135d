import type { Editor } from '@tiptap/core';
import { completionQueryOf, type CompletionQuery } from '../completions/completion-query';

/** Longer than most beginnings of names, and short enough to look at with every key. */
const reach = 40;
/** At the beginning of a word; up to two parts of a name. */
const started = /(?:^|[\s([“‘"'—–/])@([\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+)?)$/u;

/** The @ and the letters before the cursor, when they may become a mention. */
export function mentionQueryOf(editor: Editor): CompletionQuery | undefined {
  return completionQueryOf(editor, reach, (before) => {
    const typed = started.exec(before)?.[1];
    return typed === undefined ? undefined : { whole: `@${typed}`, typed };
  });
}
