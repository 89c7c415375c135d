import type { MatchedWords } from './matched-words.js';
import { wordsOf } from './words.js';

/** A piece of a text, and whether it is what was searched for. */
export interface TextPart {
  readonly text: string;
  readonly marked: boolean;
}

/** The whole text, with the words that match marked. */
export function markWords(text: string, matched: MatchedWords): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const word of wordsOf(text)) {
    if (!matched.has(word.folded)) continue;
    addPart(parts, text.slice(end, word.start), false);
    addPart(parts, text.slice(word.start, word.end), true);
    end = word.end;
  }
  addPart(parts, text.slice(end), false);
  return parts;
}

// Two marked words with only a hyphen or space between them are read as one mark.
function addPart(parts: TextPart[], text: string, marked: boolean): void {
  if (!text) return;
  const [between, before] = [parts.at(-1), parts.at(-2)];
  if (marked && before?.marked && between && /^[ \-‐‑]$/.test(between.text)) {
    parts.splice(-2, 2, { text: before.text + between.text + text, marked: true });
  } else {
    parts.push({ text, marked });
  }
}
