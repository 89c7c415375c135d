import { isStopWord } from '../../features/search/text/stop-words.js';
import type { Random } from '../fill/random.js';

type Shape = (words: readonly string[], random: Random) => string;

const swap = (word: string, random: Random): string => {
  const place = random.between(1, Math.max(1, word.length - 2));
  return word.slice(0, place) + word.charAt(place + 1) + word.charAt(place) + word.slice(place + 2);
};
const drop = (word: string, random: Random): string => {
  const place = random.between(2, word.length - 1);
  return word.slice(0, place) + word.slice(place + 1);
};
const longest = (words: readonly string[]): string => [...words].sort((one, other) => other.length - one.length)[0] ?? '';
const some = (words: readonly string[], count: number): string[] => words.slice(0, count);

/** What people type, made of titles. */
export const shapes: Readonly<Record<string, Shape>> = {
  'one word': (words) => `${words[0]} `,
  'two words': (words) => `${some(words, 2).join(' ')} `,
  'three words': (words) => `${some(words, 3).join(' ')} `,
  'one to three letters': (words, random) => (words[0] ?? '').slice(0, random.between(1, 3)),
  'four letters or more': (words) => longest(words).slice(0, Math.max(4, longest(words).length - 2)),
  'a word and a beginning': (words, random) => `${words[0]} ${(words[1] ?? '').slice(0, random.between(1, 4))}`,
  'a word with a mistake': (words, random) => `${swap(longest(words), random)} `,
  'a title, misspelt and cut': (words, random) =>
    `${[drop(words[0] ?? '', random), words[1] ?? '', (words[2] ?? '').slice(0, 4)].join(' ')}`,
};

/** So many queries of each shape. */
export function queriesOf(titles: readonly string[], random: Random, count: number): Map<string, string[]> {
  const telling = titles.map((title) => [...new Set(title.split(' ').filter((word) => word.length > 3 && !isStopWord(word)))]).filter((words) => words.length > 2);
  return new Map(Object.entries(shapes).map(([name, shape]) => [name, Array.from({ length: count }, () => shape(random.pick(telling), random))]));
}
