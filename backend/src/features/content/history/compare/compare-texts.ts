import type { RichTextDocument } from '@crossbench/schema/rich-text';
import type { ComparedLine, ComparedRow, ComparedTexts, RowKind } from './compared-texts.js';
import { type BlockKind, type Line, linesOf } from './lines.js';
import { longestRising } from './longest-rising.js';
import { matchLines } from './match-lines.js';
import { changedSections, changedWords } from './tally.js';
import { Budget, type Segment, compareWords, unchanged } from './words.js';

/** About 50 milliseconds. */
const steps = 5_000_000;

/** What leads from one text to the other, line by line and word by word. The same two texts always give the same answer. */
export function compareTexts(from: RichTextDocument, to: RichTextDocument): ComparedTexts {
  const budget = new Budget(steps);
  const before = linesOf(from);
  const after = linesOf(to);
  const matches = matchLines(before, after, budget);
  const rows = zipped(rowsOf(before, after, matches, budget));
  return { rows, ...changedWords(rows), sections: changedSections(rows), coarse: budget.isSpent };
}

function rowsOf(before: readonly Line[], after: readonly Line[], matches: readonly (number | undefined)[], budget: Budget): ComparedRow[] {
  const inPlace = new Set(longestRising(matches));
  const partners = new Map(matches.flatMap((match, place) => (match === undefined ? [] : [[match, place] as const])));
  const words = new Map(
    [...partners].map(([one, other]) => [one, compared(before[one], after[other], budget)] as const),
  );
  const rows: ComparedRow[] = [];
  let from = 0;
  let waiting: ComparedRow[] = [];
  // What went stands before what came in its place.
  const passUntil = (end: number) => {
    for (; from < end; from += 1) rows.push(leftRow(before, from, partners.get(from), words.get(from)?.from));
    rows.push(...waiting);
    waiting = [];
  };
  after.forEach((line, to) => {
    const match = matches[to];
    const changes = match === undefined ? undefined : words.get(match);
    if (match !== undefined && inPlace.has(to)) {
      passUntil(match);
      rows.push(pairedRow(before[match], line, match, to, changes));
      from = match + 1;
    } else waiting.push(newRow(line, to, match, changes?.to));
  });
  passUntil(before.length);
  return rows;
}

interface Compared {
  readonly isSame: boolean;
  readonly from: readonly Segment[];
  readonly to: readonly Segment[];
}

function compared(one: Line | undefined, other: Line | undefined, budget: Budget): Compared {
  if (!one || !other) throw new Error('A pair of lines has two sides');
  if (one.text === other.text) return { isSame: true, from: unchanged(one.text), to: unchanged(other.text) };
  return { isSame: false, ...compareWords(one.text, other.text, budget) };
}

function pairedRow(one: Line | undefined, other: Line, fromAt: number, toAt: number, changes: Compared | undefined): ComparedRow {
  if (!one || !changes) throw new Error('A pair of lines has two sides');
  const sides = { from: side(one, fromAt, changes.from), to: side(other, toAt, changes.to) };
  const note = noteOf(one, other);
  if (!changes.isSame) return { kind: 'CHANGED', ...sides, note };
  return { kind: note === null ? 'SAME' : 'REFORMATTED', ...sides, note };
}

function leftRow(lines: readonly Line[], place: number, partner: number | undefined, segments: readonly Segment[] | undefined): ComparedRow {
  const line = lines[place];
  if (!line) throw new Error(`There is no line ${place}`);
  if (partner === undefined) return { kind: 'REMOVED', from: side(line, place, marked(line)), to: null, note: null };
  return { kind: 'MOVED_AWAY', from: side(line, place, segments ?? []), to: null, note: `Moved to line ${partner + 1}` };
}

function newRow(line: Line, place: number, partner: number | undefined, segments: readonly Segment[] | undefined): ComparedRow {
  if (partner === undefined) return { kind: 'ADDED', from: null, to: side(line, place, marked(line)), note: null };
  return { kind: 'MOVED_HERE', from: null, to: side(line, place, segments ?? []), note: `Moved from line ${partner + 1}` };
}

function marked(line: Line): readonly Segment[] {
  return line.text === '' ? [] : [{ changed: true, text: line.text }];
}

function side(line: Line, place: number, segments: readonly Segment[]): ComparedLine {
  return { number: place + 1, block: line.block, level: line.level, attachmentId: line.attachmentId, segments };
}

const blockNames: Readonly<Record<BlockKind, string>> = {
  PARAGRAPH: 'a paragraph',
  HEADING: 'a heading',
  LIST_ITEM: 'a list item',
  QUOTE: 'a quote',
  CODE: 'code',
  TABLE_ROW: 'a table row',
  PICTURE: 'a picture',
  RULE: 'a dividing line',
  OTHER: 'something else',
};

function noteOf(one: Line, other: Line): string | null {
  if (one.block !== other.block) return `Was ${blockNames[one.block]}, is now ${blockNames[other.block]}`;
  if (one.attachmentId !== other.attachmentId) return 'Another picture';
  if (one.block === 'HEADING' && one.level !== other.level) return `Heading level ${one.level} is now level ${other.level}`;
  return one.text === other.text && one.shape !== other.shape ? 'Formatting changed' : null;
}

/** Lines that went and lines that came in their place stand side by side. */
function zipped(rows: readonly ComparedRow[]): ComparedRow[] {
  const done: ComparedRow[] = [];
  for (let at = 0; at < rows.length; ) {
    const removed = runOf(rows, at, 'REMOVED');
    const added = runOf(rows, at + removed.length, 'ADDED');
    if (removed.length === 0 || added.length === 0) {
      const row = rows[at];
      if (row) done.push(row);
      at += 1;
      continue;
    }
    for (let step = 0; step < Math.max(removed.length, added.length); step += 1) {
      const [one, other] = [removed[step], added[step]];
      if (one && other) done.push({ kind: 'REPLACED', from: one.from, to: other.to, note: null });
      else done.push(...[one, other].filter((row) => row !== undefined));
    }
    at += removed.length + added.length;
  }
  return done;
}

function runOf(rows: readonly ComparedRow[], start: number, kind: RowKind): ComparedRow[] {
  let end = start;
  while (rows[end]?.kind === kind) end += 1;
  return rows.slice(start, end);
}
