import { describe, expect, it } from '@jest/globals';
import { initialsOf } from './person-name.js';

describe('initialsOf', () => {
  it.each([
    ['Priya Raman', 'PR'],
    ['Mei-Ling Zhou', 'MZ'],
    ['Ana Maria de Souza', 'AS'],
    ['cher', 'C'],
    ['𝒜da Lovelace', '𝒜L'],
    ['', ''],
  ])('%s → %s', (name, initials) => expect(initialsOf(name)).toBe(initials));
});
