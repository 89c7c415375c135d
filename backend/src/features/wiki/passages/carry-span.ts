import { diffArrays } from 'diff';
import type { PageText, Span } from './page-text.js';

/** Changed words of one line beyond which it is another line. */
const mostChanges = 400;

type Side = 'START' | 'END';
type Changes = ReturnType<typeof diffArrays<string>> | undefined;

/** Lines that were compared: many passages may stand in one, and each has two ends. */
const compared = new WeakMap<PageText, WeakMap<PageText, Map<string, Changes>>>();

/** Where the same words stand in another text of the same page, line by line; undefined where a line is gone or all new. */
export function carrySpan(span: Span, before: PageText, after: PageText): Span | undefined {
  const from = carryIndex(span.from, 'START', before, after);
  const to = carryIndex(span.to, 'END', before, after);
  return from !== undefined && to !== undefined && from < to ? { from, to } : undefined;
}

function carryIndex(index: number, side: Side, before: PageText, after: PageText): number | undefined {
  const old = before.lineAt(side === 'START' ? index : index - 1);
  const line = old && after.line(old.id);
  const changes = (): Changes => (old && line ? changesOf(old, line.text, before, after) : undefined);
  const offset = old && line && carryOffset(index - old.from, side, { before: old.text, after: line.text, changes });
  return line && offset !== undefined ? line.from + offset : undefined;
}

function changesOf({ id, text }: { readonly id: string; readonly text: string }, now: string, before: PageText, after: PageText): Changes {
  const others = compared.get(before) ?? new WeakMap<PageText, Map<string, Changes>>();
  const lines = others.get(after) ?? new Map<string, Changes>();
  compared.set(before, others.set(after, lines));
  if (!lines.has(id)) lines.set(id, diffArrays(wordsIn(text), wordsIn(now), { maxEditLength: mostChanges }));
  return lines.get(id);
}

interface TwoLines {
  readonly before: string;
  readonly after: string;
  readonly changes: () => Changes;
}

function carryOffset(offset: number, side: Side, { before, after, changes }: TwoLines): number | undefined {
  if (before === after) return offset;
  // The letter that must still be there: the first of the passage, or its last.
  const letter = side === 'START' ? offset : offset - 1;
  const [head, tail] = [commonHead(before, after), commonTail(before, after)];
  if (letter < head) return offset;
  if (letter >= before.length - tail) return offset + after.length - before.length;
  return carryAmongWords(letter, side, changes());
}

function carryAmongWords(letter: number, side: Side, changes: Changes): number | undefined {
  let [old, now, isBehind] = [0, 0, false];
  for (const { value, added, removed } of changes ?? []) {
    const length = value.join('').length;
    // What was written in place of the last letter ends the passage.
    if (isBehind) return added ? now + length : now;
    if (added) now += length;
    else if (letter >= old + length) {
      old += length;
      now += removed ? 0 : length;
    } else if (!removed) return now + letter - old + (side === 'END' ? 1 : 0);
    else if (side === 'START') return now;
    else isBehind = true;
  }
  return isBehind ? now : undefined;
}

function wordsIn(line: string): string[] {
  return line.match(/\s|[^\s]+/gu) ?? [];
}

function commonHead(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}

/** Not longer than what the common head leaves. */
function commonTail(one: string, other: string): number {
  const most = Math.min(one.length, other.length) - commonHead(one, other);
  let length = 0;
  while (length < most && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}
