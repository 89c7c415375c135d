import type { SearchDocument } from '../../../../platform/search-source.js';
import { joinedWithBefore } from '../../text/joined-words.js';
import { isStopWord } from '../../text/stop-words.js';
import { wordsOf } from '../../text/words.js';
import { beginningMark, filterLexemes, headlineMark, longMark, longestBeginning, quoted } from './lexemes.js';

/** PostgreSQL keeps positions up to here, so many of a word, and a vector of one megabyte at most. */
const lastPosition = 16_383;
const mostPositionsOfStopWord = 250;
const mostPositions = 60;
const mostDistinctWords = 12_000;
/** Between two fields, so that the end of one and the beginning of the next are never near. */
const fieldGap = 20;

type Weight = 'A' | 'B' | 'C' | 'D';

export interface DocumentVector {
  /** A tsvector as text: every word as written, without stemming, with its places and the weight of its field; and what it is filtered by. */
  readonly vector: string;
  /** Words in the body. */
  readonly length: number;
  /** The words it holds that say what it is about. */
  readonly words: readonly string[];
}

/** Where a word stands, as it is written in a tsvector. */
interface Places {
  text: string;
  count: number;
}

/** `levels` are those that the document is of. */
export function vectorOf(document: SearchDocument, levels: readonly number[] = []): DocumentVector {
  const places = new Map<string, Places>();
  const headline = new Set<string>();
  let position = 0;
  let isCut = false;

  const put = (word: string, weight: Weight, at: number) => {
    const known = places.get(word);
    if (!known && places.size < mostDistinctWords) {
      places.set(word, { text: `${at}${weight}`, count: 1 });
    } else if (known && (known.count < mostPositions || (known.count < mostPositionsOfStopWord && isStopWord(word)))) {
      known.text += `,${at}${weight}`;
      known.count += 1;
    } else {
      isCut = true;
    }
    if (weight === 'A' || weight === 'B') headline.add(word);
  };

  const add = (text: string, weight: Weight): number => {
    const words = wordsOf(text);
    words.forEach((word, index) => {
      position = Math.min(position + 1, lastPosition);
      // "anti-pattern" is also found as "antipattern", "sign on" as "signon".
      const joined = joinedWithBefore(text, words, index);
      if (joined !== undefined) put(joined, weight, Math.max(position - 1, 1));
      put(word.folded, weight, position);
    });
    position = Math.min(position + fieldGap, lastPosition);
    return words.length;
  };

  add(document.title, 'A');
  for (const text of [...document.tags, ...(document.people ?? [])]) add(text, 'B');
  for (const text of [document.summary ?? '', ...(document.headings ?? [])]) add(text, 'C');
  const length = add(document.body, 'D');
  const marks = [
    ...[...headline].map((word) => `${headlineMark}${word}`),
    ...beginningsOf(headline),
    ...filterLexemes(document, levels),
    ...(isCut || position === lastPosition ? [longMark] : []),
  ];
  return {
    vector: [...[...places].map(([word, at]) => `'${word}':${at.text}`), ...marks.map(quoted)].join(' '),
    length,
    words: [...places.keys()].filter((word) => !isStopWord(word)),
  };
}

function beginningsOf(words: ReadonlySet<string>): Set<string> {
  const beginnings = new Set<string>();
  for (const word of words) {
    const letters = [...word];
    for (let count = 1; count <= Math.min(longestBeginning, letters.length); count += 1) beginnings.add(`${beginningMark}${letters.slice(0, count).join('')}`);
  }
  return beginnings;
}
