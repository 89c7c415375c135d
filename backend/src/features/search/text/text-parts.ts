import { joinedWithBefore } from './joined-words.js';
import type { MatchedWords } from './matched-words.js';
import { wordsOf } from './words.js';

/** A piece of a text, and whether it is what was searched for. */
export interface TextPart {
  readonly text: string;
  readonly marked: boolean;
}

/** The whole text, with the words that match marked, also those that match as one word together. */
export function markWords(text: string, matched: MatchedWords): TextPart[] {
  const words = wordsOf(text);
  const marked = words.map((word) => matched.has(word.folded));
  words.forEach((_, index) => {
    const joined = joinedWithBefore(text, words, index);
    if (joined !== undefined && matched.has(joined)) marked.fill(true, index - 1, index + 1);
  });
  const parts: TextPart[] = [];
  let end = 0;
  words.forEach((word, index) => {
    if (!marked[index]) return;
    addPart(parts, text.slice(end, word.start), false);
    addPart(parts, text.slice(word.start, word.end), true);
    end = word.end;
  });
  addPart(parts, text.slice(end), false);
  return parts;
}

// Two marked words with only a hyphen, an apostrophe or a space between them are read as one mark.
function addPart(parts: TextPart[], text: string, marked: boolean): void {
  if (!text) return;
  const [between, before] = [parts.at(-1), parts.at(-2)];
  if (marked && before?.marked && between && /^[ \-‐‑'’]$/.test(between.text)) {
    parts.splice(-2, 2, { text: before.text + between.text + text, marked: true });
  } else {
    parts.push({ text, marked });
  }
}
