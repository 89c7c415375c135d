import { limits } from '@crossbench/schema/limits';
import { isStopWord } from './stop-words.js';
import { wordsOf } from './words.js';

/** Words of a query that count; more would only cost time. */
const mostWords = 10;

/** A word that was searched for. */
export interface QueryWord {
  readonly text: string;
  /** Whether it may be the beginning of a longer word, because the person may still be typing it. */
  readonly unfinished: boolean;
}

/** The words of a query that say what is looked for, each once. Stop words count only where there is nothing else. */
export function queryWordsOf(query: string): QueryWord[] {
  const all = wordsOf(query.slice(0, limits.searchQuery));
  const telling = all.filter((word) => !isStopWord(word.folded));
  const last = all.at(-1);
  const seen = new Set<string>();
  const words: QueryWord[] = [];
  for (const word of (telling.length > 0 ? telling : all).slice(0, mostWords)) {
    if (seen.has(word.folded)) continue;
    seen.add(word.folded);
    words.push({ text: word.folded, unfinished: word === last && word.end === query.length });
  }
  return words;
}
