import { expect, it } from '@jest/globals';
import { rarestSkills, weightOf } from './rarest-skills.js';

const known = new Map(
  Object.entries({ writing: 500, letters: 8, welsh: 40, juggling: 1 }).map(([key, people]) => [key, { key, name: key, people }]),
);

it('takes those first that fewest others have, and none that nobody else has', () => {
  const keys = ['writing', 'juggling', 'welsh', 'letters', 'unheard of'];
  expect(rarestSkills(keys, known, 1000, 2).map(({ key }) => key)).toEqual(['letters', 'welsh']);
  expect(rarestSkills(keys, known, 1000, 9).map(({ key }) => key)).toEqual(['letters', 'welsh', 'writing']);
});

it('counts rare ones for more, and the commonest still for something', () => {
  expect(weightOf(2, 1000)).toBeGreaterThan(weightOf(500, 1000));
  expect(weightOf(1000, 1000)).toBeGreaterThan(0);
  expect(weightOf(5, 0)).toBeGreaterThan(-Infinity);
});
