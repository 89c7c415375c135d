import type { Term } from './terms.js';

/** Writes tsquery text. Words hold letters and digits only, so nothing in them needs escaping. */
export function anyOf(words: readonly string[], prefix: string | null = null, mark = ''): string {
  const operands = words.map((word) => `'${mark}${word}'`);
  if (prefix) operands.push(`'${mark}${prefix}':*`);
  return operands.length > 1 ? `(${operands.join('|')})` : operands.join('');
}

/** A document in which the term stands in any of its forms. */
export function termQuery(term: Term, mark = ''): string {
  return anyOf([term.exact, ...term.near, ...term.far], term.prefix, mark);
}

/** A document that holds all of one of the sets of terms; with the mark, in its title, tags or authors. */
export function anySet(sets: readonly (readonly Term[])[], mark = ''): string {
  return sets.map((set) => `(${set.map((term) => termQuery(term, mark)).join('&')})`).join('|');
}
