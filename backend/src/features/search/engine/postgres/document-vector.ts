import type { SearchDocument } from '../../../../platform/search-source.js';
import { isStopWord } from '../../text/stop-words.js';
import { type Word, wordsOf } from '../../text/words.js';

/** PostgreSQL keeps positions up to here, and a vector of one megabyte at most. */
const lastPosition = 16_383;
const mostPositions = 60;
const mostDistinctWords = 12_000;
/** Between two fields, so that the end of one and the beginning of the next are never near. */
const fieldGap = 20;

type Weight = 'A' | 'B' | 'C' | 'D';

export interface DocumentVector {
  /** A tsvector as text: every word as written, without stemming, with its places and the weight of its field. */
  readonly vector: string;
  /** Words in the body. */
  readonly length: number;
  /** The words it holds. */
  readonly words: readonly string[];
}

/** Stands before a word of the title, the tags or the authors. No text yields it, so it is never taken for a word. */
export const headlineMark = '^';

export function vectorOf(document: SearchDocument): DocumentVector {
  const places = new Map<string, string[]>();
  const headline = new Set<string>();
  let position = 0;

  const put = (word: string, weight: Weight, at: number) => {
    const known = places.get(word);
    if (known && known.length < mostPositions) known.push(`${at}${weight}`);
    else if (!known && places.size < mostDistinctWords) places.set(word, [`${at}${weight}`]);
    if (weight === 'A' || weight === 'B') headline.add(word);
  };

  const add = (text: string, weight: Weight): number => {
    const words = wordsOf(text);
    words.forEach((word, index) => {
      position = Math.min(position + 1, lastPosition);
      // "anti-pattern" is also found as "antipattern".
      const before = word.joined ? words[index - 1] : undefined;
      if (before) put(join(before, word), weight, Math.max(position - 1, 1));
      if (weight === 'A' || !isStopWord(word.folded)) put(word.folded, weight, position);
    });
    position = Math.min(position + fieldGap, lastPosition);
    return words.length;
  };

  add(document.title, 'A');
  for (const text of [...document.tags, ...(document.people ?? [])]) add(text, 'B');
  for (const text of [document.summary ?? '', ...(document.headings ?? [])]) add(text, 'C');
  const length = add(document.body, 'D');
  const lexemes = [...places].map(([word, at]) => `'${word}':${at.join(',')}`);
  const marked = [...headline].map((word) => `'${headlineMark}${word}'`);
  return { vector: [...lexemes, ...marked].join(' '), length, words: [...places.keys()] };
}

function join(one: Word, other: Word): string {
  return `${one.folded}${other.folded}`;
}
