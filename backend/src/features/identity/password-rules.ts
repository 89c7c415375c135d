import { limits } from '@crossbench/schema/limits';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

const checker = new ZxcvbnFactory({ graphs: adjacencyGraphs, dictionary: { ...dictionary } });

/** Below this score (0 to 4) an attacker who knows the usual lists would guess it in some hundred million tries. */
const leastScore = 3;

/** What is wrong with a password, in words for people; null when it will do. `own` is what others know of the person. */
export function problemWithPassword(password: string, own: readonly string[]): string | null {
  const length = [...password].length;
  if (length < limits.passwordMinimum) return `Your password must be ${limits.passwordMinimum} characters or more`;
  if (length > limits.passwordMaximum) return `Your password must be ${limits.passwordMaximum} characters or fewer`;
  const known = ['crossbench', ...own.flatMap(guessesFrom)];
  if (isMadeOf(known, password) || checker.check(password, known).score < leastScore) {
    return 'This password is too easy to guess. Three words that do not belong together work well';
  }
  return null;
}

/** "Priya Raman" → itself, "Priya", "Raman", "PriyaRaman". */
function guessesFrom(text: string): string[] {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return [text, ...words, words.join('')];
}

/** Whether little is left of the password when what others know of the person is taken out. */
function isMadeOf(known: readonly string[], password: string): boolean {
  const longestFirst = known.map((word) => word.toLowerCase()).sort((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((left, word) => left.replaceAll(word, ''), password.toLowerCase());
  return rest.replace(/[^\p{L}\p{N}]/gu, '').length < 4;
}
