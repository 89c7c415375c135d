import { editDistance } from './edit-distance.js';

/** How many mistakes a word of this length may hold and still be taken for another. */
export function mistakesAllowed(word: string): number {
  if (/\p{N}/u.test(word) || word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * Cuts a word so that each of its possible corrections holds at least one piece whole: a mistake touches two
 * neighbouring pieces at most, so that with two pieces a mistake and one more, one stays as it is.
 */
export function piecesOf(word: string, mistakes: number): string[] {
  const count = 2 * mistakes + 1;
  return Array.from({ length: count }, (_, index) =>
    word.slice(Math.floor((index * word.length) / count), Math.floor(((index + 1) * word.length) / count)),
  );
}

/** With fewer letters, too many words differ in the first one only. */
const leastOfOtherBeginnings = 5;
const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** What may have been meant where the one mistake is at the first letter: few enough to look each of them up. */
export function withOtherBeginnings(word: string): string[] {
  if (mistakesAllowed(word) === 0 || word.length < leastOfOtherBeginnings) return [];
  const [first = '', second = ''] = word;
  const rest = word.slice(1);
  return [...new Set([`${second}${first}${word.slice(2)}`, rest, ...letters.map((letter) => `${letter}${rest}`), ...letters.map((letter) => `${letter}${word}`)])]
    .filter((other) => other !== word);
}

export interface Correction {
  readonly word: string;
  readonly documents: number;
  readonly mistakes: number;
}

/** Those of the candidates that the word may have been meant to be, the likeliest first. */
export function corrections(
  word: string,
  candidates: readonly { readonly word: string; readonly documents: number }[],
  most: number,
): Correction[] {
  return candidates
    .map((candidate) => ({ ...candidate, mistakes: editDistance(word, candidate.word, most) }))
    .filter((candidate) => candidate.mistakes > 0 && candidate.mistakes <= most)
    .sort((one, other) => one.mistakes - other.mistakes || other.documents - one.documents || (one.word < other.word ? -1 : 1));
}
