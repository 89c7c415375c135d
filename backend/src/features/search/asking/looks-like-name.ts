import { wordsOf } from '../text/words.js';

const mostWords = 4;
const capitalised = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;

/**
 * Whether words look like somebody's name: each is capitalised, or they are the first or the last name, or both, of one of these people.
 * A single capitalised word is how sentences begin, and counts only where a name begins so.
 */
export function looksLikeName(words: string, names: readonly string[]): boolean {
  const typed = words.trim().split(/\s+/).filter(Boolean);
  if (typed.length === 0 || typed.length > mostWords) return false;
  const isCapitalised = typed.every((word) => capitalised.test(word));
  if (isCapitalised && typed.length > 1) return true;
  return names.some((name) => isNamed(words, name) || (isCapitalised && foldedWords(name).some((own) => own.startsWith(foldedWords(words)[0] ?? ' '))));
}

/** Whether all these words are names of theirs, and one of them the first or the last; accents and case aside. */
export function isNamed(words: string, name: string): boolean {
  const typed = foldedWords(words);
  const own = foldedWords(name);
  return typed.length > 0 && typed.every((word) => own.includes(word)) && typed.some((word) => word === own[0] || word === own.at(-1));
}

function foldedWords(text: string): string[] {
  return wordsOf(text).map((word) => word.folded);
}
