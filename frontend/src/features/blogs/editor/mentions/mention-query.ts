import type { Editor } from '@tiptap/core';

/** What somebody is writing after an @. */
export interface MentionQuery {
  /** The letters of the name so far. */
  typed: string;
  /** Where the @ stands, and where the letters end. */
  from: number;
  to: number;
}

/** Longer than most beginnings of names, and short enough to look at with every key. */
const reach = 40;
/** At the beginning of a word; up to two parts of a name. */
const started = /(?:^|[\s([“‘"'—–/])@([\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+)?)$/u;

/** The @ and the letters before the cursor, when they may become a mention. */
export function mentionQueryOf(editor: Editor): MentionQuery | undefined {
  const { selection } = editor.state;
  const { $from, empty } = selection;
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code || !editor.isEditable) return undefined;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - reach), $from.parentOffset, undefined, '\ufffc');
  const typed = started.exec(before)?.[1];
  if (typed === undefined || $from.marks().some((mark) => mark.type.name === 'code')) return undefined;
  return { typed, from: $from.pos - typed.length - 1, to: $from.pos };
}
