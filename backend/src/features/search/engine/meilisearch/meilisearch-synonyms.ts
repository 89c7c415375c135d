import type { SynonymSet } from '../../synonyms/synonym-set.js';
import { isStopWord } from '../../text/stop-words.js';

/** Meilisearch looks up to three words of a query together, and keeps so many other ways to say them. */
const mostWords = 3;
const mostOthers = 50;

/**
 * Synonyms as Meilisearch takes them: for each way to say something all others, folded. A question leaves out words that say nothing, so the keys
 * do; what is looked for in the documents stands there with them.
 */
export function meilisearchSynonyms(sets: readonly Pick<SynonymSet, 'isOneWay' | 'phrases'>[]): Record<string, string[]> {
  const others = new Map<string, Set<string>>();
  for (const { isOneWay, phrases } of sets) {
    for (const phrase of isOneWay ? phrases.slice(0, 1) : phrases) {
      const key = telling(phrase);
      if (!key || key.split(' ').length > mostWords) continue;
      const known = others.get(key) ?? new Set();
      others.set(key, known);
      for (const other of phrases) if (other !== phrase) known.add(other);
    }
  }
  return Object.fromEntries([...others].sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, known]) => [key, [...known].slice(0, mostOthers)]));
}

function telling(phrase: string): string {
  const words = phrase.split(' ');
  const kept = words.filter((word) => !isStopWord(word));
  return (kept.length > 0 ? kept : words).join(' ');
}
