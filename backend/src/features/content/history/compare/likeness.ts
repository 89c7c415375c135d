import type { Line } from './lines.js';
import { type Budget, tokensOf } from './words.js';

/** The least that makes two lines one line that was rewritten. */
const enough = 0.4;

/** Words that are looked at of a long line. */
const mostWords = 400;

const wordsOfLine = new WeakMap<Line, Map<string, number>>();

/** How much two lines are alike: 1 for the same words in any order, 0 for too few in common. */
export function likeness(one: Line, other: Line, budget: Budget): number {
  if (one.attachmentId !== null && one.attachmentId === other.attachmentId) return 1;
  const [few, many] = [wordsOf(one, budget), wordsOf(other, budget)].sort((a, b) => a.size - b.size);
  if (!few || !many) return 0;
  budget.spend(few.size * 20 + 50);
  let shared = 0;
  for (const [word, times] of few) shared += Math.min(times, many.get(word) ?? 0);
  const total = countOf(few) + countOf(many);
  const score = total === 0 ? 0 : (2 * shared) / total;
  return score < enough ? 0 : score;
}

function wordsOf(line: Line, budget: Budget): Map<string, number> {
  let words = wordsOfLine.get(line);
  if (!words) {
    words = new Map();
    budget.spend(line.text.length * 5);
    for (const token of tokensOf(line.text).slice(0, mostWords)) {
      const word = token.trimEnd().toLowerCase();
      if (/[\p{L}\p{N}]/u.test(word)) words.set(word, (words.get(word) ?? 0) + 1);
    }
    wordsOfLine.set(line, words);
  }
  return words;
}

function countOf(words: ReadonlyMap<string, number>): number {
  let count = 0;
  for (const times of words.values()) count += times;
  return count;
}
