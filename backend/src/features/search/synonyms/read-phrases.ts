import { limits } from '@crossbench/schema/limits';
import type { Problems } from '../../../platform/errors/problems.js';
import { isStopWord } from '../text/stop-words.js';
import { type FoldedPhrase, foldPhrase } from './synonym-set.js';

const fewest = 2;

/** What was entered, without empty lines; notes what is wrong with it. */
export function readPhrases(problems: Problems, field: string, lines: readonly string[]): FoldedPhrase[] {
  // One more than may be, so that too many are noticed.
  const entered = lines.map((line) => line.trim().replace(/\s+/g, ' ')).filter((line) => line !== '').slice(0, limits.synonymPhrases + 1);
  if (entered.length < fewest) problems.add(field, 'Enter two or more words or phrases that mean the same, each on a line of its own');
  if (entered.length > limits.synonymPhrases) problems.add(field, `Enter ${limits.synonymPhrases} words or phrases or fewer. Make a second list of the others`);
  const phrases = entered.map((line) => foldPhrase(problems.text(field, line, `“${line.slice(0, 40)}…”`, limits.synonym)));
  for (const { phrase, folded } of phrases) {
    const problem = problemOf(phrase, folded);
    if (problem) problems.add(field, problem);
  }
  const seen = new Map<string, string>();
  for (const { phrase, folded } of phrases) {
    const known = seen.get(folded);
    if (known !== undefined && folded !== '') problems.add(field, known === phrase ? `“${phrase}” is there twice. Remove one of the two` : `“${known}” and “${phrase}” are the same to search. Remove one of the two`);
    seen.set(folded, phrase);
  }
  return phrases;
}

function problemOf(phrase: string, folded: string): string | undefined {
  const words = folded.split(' ');
  if (folded === '') return `“${phrase.slice(0, limits.synonym)}” has no letters or numbers. Enter words`;
  if (words.every(isStopWord)) return `“${phrase}” holds only words that search passes over, such as “the” and “to”. Add a word that says more`;
  if (words.length > limits.synonymWords) return `“${phrase.slice(0, limits.synonym)}” has ${words.length} words. Search follows phrases of ${limits.synonymWords} words or fewer`;
  return undefined;
}
