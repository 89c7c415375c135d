import { phraseKey } from '../text/definitions.js';
import { wordsOf } from '../text/words.js';

/** Words and phrases that mean the same to search. */
export interface SynonymSet {
  readonly id: string;
  /** Only the first finds the others; otherwise each finds all others. */
  readonly isOneWay: boolean;
  /** As administrators wrote them, two or more. */
  readonly phrases: readonly string[];
  readonly lockVersion: number;
}

/** A phrase as search knows it. */
export interface FoldedPhrase {
  readonly phrase: string;
  /** Its words as the index has them, with spaces between. */
  readonly folded: string;
  /** Under which its inflections and spellings meet. */
  readonly key: string;
}

export function foldPhrase(phrase: string): FoldedPhrase {
  const words = wordsOf(phrase).map((word) => word.folded);
  return { phrase, folded: words.join(' '), key: phraseKey(words) };
}
