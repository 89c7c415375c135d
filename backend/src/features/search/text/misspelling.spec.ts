import { describe, expect, it } from '@jest/globals';
import { editDistance } from './edit-distance.js';
import { corrections, mistakesAllowed, piecesOf, withOtherBeginnings } from './misspelling.js';

describe('the distance of two words', () => {
  it.each([
    ['policy', 'policy', 0],
    ['polcy', 'policy', 1],
    ['pollicy', 'policy', 1],
    ['palicy', 'policy', 1],
    ['poilcy', 'policy', 1],
    ['complaince', 'compliance', 1],
    ['recieving', 'receiving', 1],
    ['scorcrad', 'scorecard', 2],
    ['abc', 'xyz', 3],
    ['', 'ab', 2],
  ])('%s to %s is %i', (one, other, distance) => {
    expect(editDistance(one, other, 3)).toBe(distance);
    expect(editDistance(other, one, 3)).toBe(distance);
  });

  it('is only told up to the limit', () => expect(editDistance('kitten', 'sitting', 2)).toBe(3));
});

describe('a mistake at the first letter', () => {
  it.each([['bolicy'], ['opolicy'], ['olicy'], ['oplicy']])('%s may be meant as policy', (word) => expect(withOtherBeginnings(word)).toContain('policy'));

  it('is not looked for in short words and numbers, and a word is not its own', () => {
    expect(['word', '2fast'].flatMap(withOtherBeginnings)).toEqual([]);
    expect(withOtherBeginnings('llama')).not.toContain('llama');
  });
});

it('leaves numbers and short words alone', () => {
  expect(['18f', '2fa', 'cat', 'word', 'analytic'].map(mistakesAllowed)).toEqual([0, 0, 0, 1, 2]);
});

it('keeps a piece whole through any mistakes that are allowed', () => {
  const random = seeded(20_261_121);
  let tried = 0;
  for (const word of ['policy', 'compliance', 'word', 'protosketching', 'accessibility']) {
    const most = mistakesAllowed(word);
    for (let round = 0; round < 2000; round += 1) {
      let wrong = word;
      for (let mistake = 0; mistake < most; mistake += 1) wrong = withMistake(wrong, random);
      // A swap and another mistake in the same place may make three of two.
      if (editDistance(wrong, word, most) > most) continue;
      tried += 1;
      // What is typed is cut; what was meant is searched.
      expect(piecesOf(wrong, most).some((piece) => word.includes(piece))).toBe(true);
    }
  }
  expect(tried).toBeGreaterThan(8000);
});

it('takes the nearest, and of those the most frequent', () => {
  const known = [
    { word: 'polite', documents: 900 },
    { word: 'policy', documents: 5 },
    { word: 'police', documents: 50 },
    { word: 'polcy', documents: 1 },
  ];
  expect(corrections('polcy', known, 2).map(({ word, mistakes }) => [word, mistakes])).toEqual([['policy', 1], ['police', 2]]);
});

function withMistake(word: string, random: () => number): string {
  const at = Math.floor(random() * word.length);
  const letter = 'abcdefghijklmnopqrstuvwxyz'[Math.floor(random() * 26)] ?? 'a';
  switch (Math.floor(random() * 4)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + letter + word.slice(at);
    case 2:
      return word.slice(0, at) + letter + word.slice(at + 1);
    default:
      return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
  }
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
