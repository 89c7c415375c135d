import { limits } from '@crossbench/schema/limits';
import { isAside, isQuestion } from './asides.js';
import { isFrench, isFrenchStopWord, looksFrench } from './french.js';
import { joinedInQuery } from './joined-words.js';
import { isStopWord } from './stop-words.js';
import { isWelsh, looksWelsh } from './welsh.js';
import { type Word, wordsOf } from './words.js';

/** Words of a query that count; more would only cost time. */
const mostWords = 10;

/** A word that was searched for. */
export interface QueryWord {
  readonly text: string;
  /** Whether it may be the beginning of a longer word, because the person may still be typing it. */
  readonly unfinished: boolean;
  /** How it may be written as one with a neighbour: "signon" for both words of "sign on". */
  readonly asOne: readonly string[];
  /** Whether its other forms in these languages count as much as those in English. */
  readonly isFrench: boolean;
  readonly isWelsh: boolean;
}

/** The words of a query that say what is looked for, each once. Asides and stop words count only where there is nothing else. */
export function queryWordsOf(query: string): QueryWord[] {
  const asked = query.slice(0, limits.searchQuery);
  const all = wordsOf(asked);
  const french = isFrench(asked, all);
  const welsh = isWelsh(all.map((word) => word.folded));
  const joined = joinedInQuery(asked);
  const telling = all.filter((word) => !word.elided && !isStopWord(word.folded) && !(french && all.length > 1 && isFrenchStopWord(word.folded)));
  const last = all.at(-1);
  const isUnfinished = (word: Word) => word === last && word.end === query.length;
  // What is still being typed may become any word.
  const inQuestion = isQuestion(asked, all[0]?.folded);
  const main = telling.filter((word) => isUnfinished(word) || !isAside(word.folded, inQuestion));
  const seen = new Set<string>();
  const words: QueryWord[] = [];
  for (const word of ([main, telling].find((list) => list.length > 0) ?? all).slice(0, mostWords)) {
    if (seen.has(word.folded)) continue;
    seen.add(word.folded);
    words.push({
      text: word.folded,
      unfinished: isUnfinished(word),
      asOne: joined.get(word.folded) ?? [],
      isFrench: french || looksFrench(word.folded),
      isWelsh: welsh || looksWelsh(word.folded),
    });
  }
  return words;
}
