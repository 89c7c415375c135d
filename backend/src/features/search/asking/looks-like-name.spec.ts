import { expect, it } from '@jest/globals';
import { isNamed, looksLikeName } from './looks-like-name.js';

const names = ['Amara Osei', 'Zoë van der Berg', 'Siân O’Brien'];

it.each<[string, boolean]>([
  ['Amara Osei', true],
  ['Daniel Whit', true],
  ['amara', true],
  ['osei', true],
  ['zoe', true],
  ['berg', true],
  ['sian obrien', true],
  ['Am', true],
  ['am', false],
  ['van', false],
  ['letters', false],
  ['Letters', false],
  ['letters playbook', false],
  ['How To Write A Letter', false],
  ['', false],
  ['amara letters', false],
])('"%s" looks like a name: %s', (words, expected) => expect(looksLikeName(words, names)).toBe(expected));

it.each<[string, string, boolean]>([
  ['osei amara', 'Amara Osei', true],
  ['ama', 'Amara Osei', false],
  ['', 'Amara Osei', false],
])('"%s" names %s: %s', (words, name, expected) => expect(isNamed(words, name)).toBe(expected));
