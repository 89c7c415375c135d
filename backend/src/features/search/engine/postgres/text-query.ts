import { limits } from '@crossbench/schema/limits';
import { isStopWord } from '../../text/stop-words.js';
import { wordsOf } from '../../text/words.js';
import { beginningMark, headlineMark, longMark, quoted } from './lexemes.js';
import type { Term } from './terms.js';

const mostWordsOfTitle = 12;

/** Writes tsquery text. Words hold letters and digits only, so nothing in them needs escaping. */
export function anyOf(words: readonly string[], prefix: string | null = null, mark = ''): string {
  const operands = words.map((word) => `'${mark}${word}'`);
  if (prefix) operands.push(`'${mark}${prefix}':*`);
  return operands.length > 1 ? `(${operands.join('|')})` : operands.join('');
}

/** A document in which the term stands in any of its forms; what begins like it in its headline only. */
export function termQuery(term: Term): string {
  return anyTerm(term, '', term.phrases.map(phraseQuery));
}

/** In a headline word order is no matter, and its words are kept without their places. */
function termInHeadline(term: Term): string {
  return anyTerm(term, headlineMark, []);
}

function anyTerm({ exact, near, far, prefix }: Term, mark: string, others: readonly string[]): string {
  const operands = [...[exact, ...near, ...far].map((word) => quoted(`${mark}${word}`)), ...(prefix ? [quoted(`${beginningMark}${prefix}`)] : []), ...others];
  return operands.length > 1 ? `(${operands.join('|')})` : operands.join('');
}

/** One of the phrases, word after word, whatever stop words are between them. Each may be in the plural. */
export function anyPhrase(phrases: readonly (readonly string[])[]): string {
  return phrases.map(phraseQuery).join('|');
}

function phraseQuery(words: readonly string[]): string {
  // Of "hand off" only "hand" would be left, which is something else: such a phrase is only found in full.
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

/** Word for word, stop words included. Of a text that is too long for all places of its words to be known, holding the words is enough. */
export function wordForWord(text: string): string | null {
  const words = wordsOf(text.slice(0, limits.searchQuery)).map(({ folded }) => quoted(folded));
  if (words.length < 2) return words[0] ?? null;
  return `(${words.join('<->')}|(${quoted(longMark)}&${words.join('&')}))`;
}

/** Titles in which the words of a query follow each other, stop words included; the last may be unfinished. Null for a single word, or many. */
export function wordForWordInTitle(query: string): string | null {
  const words = wordsOf(query.slice(0, limits.searchQuery));
  if (words.length < 2 || words.length > mostWordsOfTitle) return null;
  return words.map(({ folded, end }) => `${quoted(folded)}:${end === query.length ? '*' : ''}A`).join('<->');
}

/** Texts in which the words or the phrase do not stand. */
export function notWordForWord(text: string): string | null {
  const words = wordsOf(text.slice(0, limits.searchQuery)).map(({ folded }) => quoted(folded));
  return words.length > 0 ? `!(${words.join('<->')})` : null;
}

/** What a document must hold that holds all of these terms. */
export function allTerms(terms: readonly Term[]): string[] {
  return terms.map(termQuery);
}

/** What it must hold that holds all of one of the sets of terms in its title, tags or authors. */
export function anySetInHeadline(sets: readonly (readonly Term[])[]): string[] {
  const [only, ...others] = sets.map((set) => set.map(termInHeadline));
  return others.length === 0 ? (only ?? []) : [sets.map((set) => `(${set.map(termInHeadline).join('&')})`).join('|')];
}
