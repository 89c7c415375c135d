import { describe, expect, it } from '@jest/globals';
import { ToldWords } from './told-words.js';

const words = new ToldWords();

const results = [
  { title: 'Letters playbook', text: 'How to plan an envelope.' },
  { title: 'Lessons', text: 'Cafés answered.' },
];

describe('what is told', () => {
  it.each<[string, string, boolean]>([
    ['official letters', 'official leters', true],
    ['letters cafes', 'leters cafs', true],
    ['quicksilver letters', 'quicksilvr leters', false],
    ['letters', 'letters', true],
    ['quicksilver', 'quicksilver', true],
  ])('%s, for who typed %s: %s', (told, typed, expected) => expect(words.areIn(results, told, typed)).toBe(expected));

  it('is nothing where nothing may be read', () => expect(words.areIn([], 'letters', 'leters')).toBe(false));
});
