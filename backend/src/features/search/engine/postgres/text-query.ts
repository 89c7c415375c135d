import { isStopWord } from '../../text/stop-words.js';
import { headlineMark } from './document-vector.js';
import type { Term } from './terms.js';

/** Writes tsquery text. Words hold letters and digits only, so nothing in them needs escaping. */
export function anyOf(words: readonly string[], prefix: string | null = null, mark = ''): string {
  const operands = words.map((word) => `'${mark}${word}'`);
  if (prefix) operands.push(`'${mark}${prefix}':*`);
  return operands.length > 1 ? `(${operands.join('|')})` : operands.join('');
}

/** A document in which the term stands in any of its forms. */
export function termQuery(term: Term): string {
  const words = term.short
    ? `(${anyOf([term.exact, ...term.near])}|${anyOf(term.far, null, headlineMark)})`
    : anyOf([term.exact, ...term.near, ...term.far], term.prefix);
  return term.phrases.length > 0 ? `(${words}|${anyPhrase(term.phrases)})` : words;
}

/** In a headline word order is no matter, and its words are kept without their places. */
function termInHeadline(term: Term): string {
  return anyOf([term.exact, ...term.near, ...term.far], term.prefix, headlineMark);
}

/** One of the phrases, word after word; bodies hold no stop words, but their places. Each may be in the plural. */
export function anyPhrase(phrases: readonly (readonly string[])[]): string {
  return phrases.map(phraseQuery).join('|');
}

function phraseQuery(words: readonly string[]): string {
  // Of "hand off" only "hand" would be left, which is something else: such a phrase is only found in titles, in full.
  const isTelling = words.filter((word) => !isStopWord(word)).length > 1 ? (word: string) => !isStopWord(word) : () => true;
  let text = '';
  let distance = 0;
  for (const word of words) {
    distance += 1;
    if (!isTelling(word)) continue;
    text += `${text && `<${distance}>`}${anyOf([word, `${word}s`])}`;
    distance = 0;
  }
  return `(${text})`;
}

/** A document that holds all of one of the sets of terms. */
export function anySet(sets: readonly (readonly Term[])[]): string {
  return sets.map((set) => `(${set.map(termQuery).join('&')})`).join('|');
}

/** The same in its title, tags or authors. */
export function anySetInHeadline(sets: readonly (readonly Term[])[]): string {
  return sets.map((set) => `(${set.map(termInHeadline).join('&')})`).join('|');
}
