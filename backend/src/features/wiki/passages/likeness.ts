import { diffArrays } from 'diff';

/** Of the words of either, how many must be the other's. */
const enough = 0.5;
/** Changed words beyond which two passages have nothing to do with each other. */
const mostChanges = 300;

/** Whether words that stand where a passage stood are still the passage. */
export function isSamePassage(quote: string, words: string): 'SAME' | 'CHANGED' | undefined {
  const [was, is] = [oneLine(quote), oneLine(words)];
  if (was === is) return 'SAME';
  const [before, now] = [was.split(' '), is.split(' ')];
  const changes = diffArrays(before, now, { comparator: areAlike, maxEditLength: mostChanges });
  const kept = (changes ?? []).filter(({ added, removed }) => !added && !removed).reduce((sum, { count = 0 }) => sum + count, 0);
  return kept >= enough * Math.max(before.length, now.length) ? 'CHANGED' : undefined;
}

/** Spaces and line ends as one space: what a browser shows and what is stored differ in these. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The same word, or the same with another ending. */
function areAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = [one, other].sort((first, second) => first.length - second.length) as [string, string];
  return short.length > 3 && short.length >= 0.6 * long.length && long.toLowerCase().startsWith(short.toLowerCase().slice(0, Math.ceil(0.6 * long.length)));
}
