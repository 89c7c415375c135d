import { limits } from '@crossbench/schema/limits';
import type { SearchRequest } from '../search-engine.js';
import { isStopWord } from '../../text/stop-words.js';
import { wordsOf } from '../../text/words.js';

/** What is asked of Meilisearch: only words of our own making, so that nothing in a query is taken for its syntax. */
export interface Question {
  readonly q: string;
  /** How much what it finds counts beside what the others find. */
  readonly weight: number;
}

/** A word of the query. */
export interface AskedWord {
  readonly text: string;
  readonly stem: string;
  /** Whether the person may still be typing it. */
  readonly unfinished: boolean;
  /** Whether it is a word to the asker: then it is looked for as it is, and nothing that only looks like it. */
  readonly isKnown: boolean;
  /** Whether the asker's documents hold other forms of it. */
  readonly hasForms: boolean;
  /** In how many documents it stands, in all its forms; infinitely many where it is not known, or may begin other words. */
  readonly documents: number;
}

/** Another way to say words of the query. */
export interface OtherWay {
  /** Their places among the words of the query. */
  readonly places: readonly number[];
  /** What to look for in their place, word for word. */
  readonly other: readonly string[];
}

const mostPhrases = 5;
const mostWithout = 10;
/** Other ways to ask at most: each is a question of its own. */
const mostWays = 8;
/** What is found by stems alone comes after what is found as typed. */
const weightOfStems = 0.9;
const weightOfWays = 0.95;

/** Whether anything is asked for by words. */
export function saysAnything({ query, phrases }: SearchRequest): boolean {
  return wordsOf(query.slice(0, limits.searchQuery)).length > 0 || phrasesOf(phrases).length > 0;
}

/**
 * The questions that one request stands for: known words by their stems, which each document carries, and others as typed; by stems alone where
 * another has forms; and with other ways to say parts of it. `strictly`, a word that is known is meant; otherwise it may be left out, which
 * Meilisearch does with nothing in quotes.
 */
export function questionsOf(request: SearchRequest, words: readonly AskedWord[], ways: readonly OtherWay[], strictly: boolean): Question[] {
  const fixed = [
    ...phrasesOf(request.phrases),
    ...phrasesOf(request.without).slice(0, mostWithout).map((phrase) => `-${phrase}`),
  ];
  const isFixed = ({ isKnown, unfinished }: AskedWord) => request.verbatim === true || (strictly && isKnown && !unfinished);
  const asked = (own: readonly string[], weight: number, isUnfinished: boolean): Question => ({
    // A space says that the last word is finished.
    q: `${[...fixed, ...own].join(' ')}${isUnfinished ? '' : ' '}`, weight,
  });
  const written = (word: AskedWord, byStem: boolean) => (byStem ? word.stem : word.text);
  const listed = (byStem: (word: AskedWord) => boolean) => words.map((word) => (isFixed(word) ? quoted([written(word, byStem(word))]) : written(word, byStem(word))));
  // Whatever holds a word holds its stem, so that a whole word that no other is meant by need not be asked for twice.
  const isWhole = ({ isKnown, unfinished }: AskedWord) => request.verbatim === true || (isKnown && !unfinished);
  const isUnfinished = request.verbatim !== true && words.at(-1)?.unfinished === true;
  const questions = [asked(listed(isWhole), 1, isUnfinished)];
  if (words.some((word) => !isWhole(word) && word.hasForms && word.text !== word.stem)) questions.push(asked(listed(() => true), weightOfStems, isUnfinished));
  const inForms = listed((word) => word.isKnown || word.hasForms);
  for (const { places, other } of ways.slice(0, mostWays)) {
    const own = inForms.flatMap((word, place) => (places.includes(place) ? (place === places[0] ? [quoted(other)] : []) : [word]));
    questions.push(asked(own, weightOfWays, isUnfinished && !places.includes(words.length - 1)));
  }
  return questions;
}

/** The places of these words where they follow each other, but for what says nothing. */
export function placesOf(words: readonly AskedWord[], phrase: readonly string[]): readonly number[] {
  const telling = phrase.filter((word) => !isStopWord(word));
  const from = words.findIndex((_, place) => telling.length > 0 && telling.every((word, index) => words[place + index]?.text === word));
  return from < 0 ? [] : telling.map((_, index) => from + index);
}

/** Each in quotes, which no word of ours holds. */
function phrasesOf(phrases: readonly string[] = []): string[] {
  const folded = phrases.map((phrase) => wordsOf(phrase.slice(0, limits.searchQuery)).map((word) => word.folded));
  return folded.filter((words) => words.length > 0).slice(0, mostPhrases).map(quoted);
}

function quoted(words: readonly string[]): string {
  return `"${words.join(' ')}"`;
}
