import type { MatchedWords } from './matched-words.js';
import { type TextPart, markWords } from './text-parts.js';
import { type Word, wordsOf } from './words.js';

/** Words a passage has, and how many of them stand before the first that matches. */
const length = 34;
const leadIn = 6;
/** Characters of a text that are looked through. */
const longest = 100_000;

/**
 * The passage of a text that says most about why it was found: where the most different words that match stand together,
 * the earliest of equals. Without any, the beginning of the text.
 */
export function bestPassage(text: string, matched: MatchedWords): TextPart[] {
  const words = wordsOf(text.slice(0, longest));
  const hits = words.flatMap((word, place) => (matched.has(word.folded) ? [place] : []));
  const first = Math.max(0, bestStart(words, hits) - leadIn);
  const last = Math.min(words.length, first + length) - 1;
  const from = first === 0 ? 0 : (words[first]?.start ?? 0);
  const to = last === words.length - 1 ? text.length : endAfter(text, words[last]);
  const passage = text.slice(from, Math.min(to, from + length * 20)).replace(/\s+/g, ' ').trim();
  const parts = markWords(passage, matched);
  if (from > 0) parts.unshift({ text: '… ', marked: false });
  if (to < text.trimEnd().length) parts.push({ text: ' …', marked: false });
  return parts;
}

/**
 * The place of the first word of the window with the most different words, then the most words, that match. The window
 * slides: each word enters and leaves it once, however often a text repeats what was searched for.
 */
function bestStart(words: readonly Word[], hits: readonly number[]): number {
  const inside = new Map<string, number>();
  let best = { start: hits[0] ?? 0, worth: 0 };
  let end = 0;
  hits.forEach((start, index) => {
    for (; end < hits.length && (hits[end] ?? 0) < start + length - leadIn; end += 1) add(inside, words[hits[end] ?? 0], 1);
    const worth = inside.size * length + (end - index);
    if (worth > best.worth) best = { start, worth };
    add(inside, words[start], -1);
  });
  return best.start;
}

function add(counts: Map<string, number>, word: Word | undefined, change: 1 | -1): void {
  if (!word) return;
  const count = (counts.get(word.folded) ?? 0) + change;
  if (count > 0) counts.set(word.folded, count);
  else counts.delete(word.folded);
}

// A full stop or bracket that follows the last word belongs to it.
function endAfter(text: string, word: Word | undefined): number {
  const end = word?.end ?? text.length;
  return end + (/^[.,;:!?)\]’”"']*/.exec(text.slice(end, end + 5))?.[0].length ?? 0);
}
