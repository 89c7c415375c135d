import { limits } from '@crossbench/schema/limits';
import type { SearchRequest } from '../search-engine.js';
import { type QueryWord, queryWordsOf } from '../../text/query-words.js';
import { wordsOf } from '../../text/words.js';

/** What is asked of Meilisearch: only words of our own making, so that nothing in a query is taken for its syntax. */
export interface Question {
  readonly q: string;
  /** How much what it finds counts beside what the others find. */
  readonly weight: number;
}

const mostPhrases = 5;
const mostWithout = 10;
/** What is found by stems alone comes after what is found as typed. */
const weightOfStems = 0.9;
const weightOfEquivalents = 0.95;

/** Words that are looked for; those of phrases are not among them. */
export function wordsIn({ query }: SearchRequest): QueryWord[] {
  return queryWordsOf(query);
}

/** Whether anything is asked for by words. */
export function saysAnything(request: SearchRequest): boolean {
  return wordsIn(request).length > 0 || phrasesOf(request.phrases).length > 0;
}

/** The questions that one request stands for: as typed, by stems, and with what parts of it stand for. */
export function questionsOf(request: SearchRequest, stems: ReadonlyMap<string, string>, others: readonly (readonly string[])[]): Question[] {
  const words = wordsIn(request);
  const fixed = [
    ...phrasesOf(request.phrases),
    ...phrasesOf(request.without).slice(0, mostWithout).map((phrase) => `-${phrase}`),
  ];
  const with_ = (own: readonly string[]) => [...fixed, ...own].join(' ');
  if (request.verbatim) return [{ q: `${with_(words.map(({ text }) => `"${text}"`))} `, weight: 1 }];
  const typed = words.map(({ text }) => text);
  // A space says that the last word is finished.
  const questions = [{ q: `${with_(typed)}${words.at(-1)?.unfinished ? '' : ' '}`, weight: 1 }];
  const stemmed = typed.map((word) => stems.get(word) ?? word);
  if (stemmed.join(' ') !== typed.join(' ')) questions.push({ q: `${with_(stemmed)} `, weight: weightOfStems });
  for (const other of others) questions.push({ q: `${with_(other)} `, weight: weightOfEquivalents });
  return questions;
}

/** Each in quotes, which no word of ours holds. */
function phrasesOf(phrases: readonly string[] = []): string[] {
  const folded = phrases.map((phrase) => wordsOf(phrase.slice(0, limits.searchQuery)).map((word) => word.folded).join(' ')).filter(Boolean);
  return folded.slice(0, mostPhrases).map((phrase) => `"${phrase}"`);
}
