import type { ComparedLine, ComparedRow } from './compared-texts.js';
import type { Segment } from './words.js';

export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.length ?? 0;
}

/** How many words came and went; what was only moved did neither. */
export function changedWords(rows: readonly ComparedRow[]): { wordsAdded: number; wordsRemoved: number } {
  let wordsAdded = 0;
  let wordsRemoved = 0;
  for (const { from, to } of rows) {
    wordsRemoved += wordsOf(from?.segments);
    wordsAdded += wordsOf(to?.segments);
  }
  return { wordsAdded, wordsRemoved };
}

export function changedSections(rows: readonly ComparedRow[]): number {
  const changed = new Set<number>();
  let section = 0;
  for (const row of rows) {
    if (isHeading(row.to) || (!row.to && isHeading(row.from))) section += 1;
    if (row.kind !== 'SAME') changed.add(section);
  }
  return changed.size;
}

function wordsOf(segments: readonly Segment[] | undefined): number {
  return (segments ?? []).reduce((sum, { changed, text }) => (changed ? sum + wordsIn(text) : sum), 0);
}

function isHeading(line: ComparedLine | null): boolean {
  return line?.block === 'HEADING';
}
