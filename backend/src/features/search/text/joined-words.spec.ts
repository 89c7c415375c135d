import { describe, expect, it } from '@jest/globals';
import { joinedInQuery, joinedWithBefore, splitsOf } from './joined-words.js';
import { wordsOf } from './words.js';

function joinedIn(text: string): string[] {
  const words = wordsOf(text);
  return words.flatMap((_, index) => joinedWithBefore(text, words, index) ?? []);
}

describe('words of a text that are also written as one', () => {
  it.each([
    ['an anti-pattern', ['antipattern']],
    ['Sign on here', ['signon']],
    ['hand over, then sign-off', ['handover', 'signoff']],
    ['D’Arcy and d’une', ['darcy']],
    ['Ó Briain and Ní Dhomhnaill', ['obriain', 'nidhomhnaill']],
    ['by e mail', ['email']],
    ['o briain', []],
    ['sign, on the line', []],
    ['policy on travel', []],
    ['data base', []],
  ])('%j', (text, joined) => expect(joinedIn(text)).toEqual(joined));
});

describe('words of a query that may be one', () => {
  it.each([
    ['single sign on', { single: ['singlesign'], sign: ['singlesign', 'signon'], on: ['signon'] }],
    ['data base', { data: ['database'], base: ['database'] }],
    ['policy on travel', {}],
    ['D’Arcy', { d: ['darcy'], arcy: ['darcy'] }],
    ['signon', {}],
  ])('%j', (query, joined) => expect(Object.fromEntries(joinedInQuery(query))).toEqual(joined));
});

describe('one word as two', () => {
  it('is parted where both halves may be words', () => {
    expect(splitsOf('database')).toEqual([['dat', 'abase'], ['data', 'base'], ['datab', 'ase']]);
    expect(splitsOf('about')).toEqual([]);
    expect(splitsOf('2factor')).toEqual([]);
    expect(splitsOf('x'.repeat(30))).toEqual([]);
  });

  it('never into a word that says nothing', () => expect(splitsOf('theform').map(([one]) => one)).not.toContain('the'));
});
