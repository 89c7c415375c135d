import { describe, expect, it } from '@jest/globals';
import { foldedQuery, looksPersonal, spaced } from './asked-query.js';

describe('a query that was asked', () => {
  it('is counted without regard to capitals, accents and spaces, and shown as it was typed', () => {
    expect(foldedQuery('  Café\t GUIDE ')).toBe('cafe guide');
    expect(spaced('  Café\t\u0000 GUIDE ')).toBe('Café GUIDE');
  });

  it.each(['amara.osei@skills.example', 'mail of amara@skills.example.', 'AB123456C', 'ab 12 34 56 c', '4242 4242 4242 4242', '4242424242424242', 'ＡＢ１２３４５６Ｃ', 'NHS 4010232137'])(
    'looks personal: %s', (query) => expect(looksPersonal(query)).toBe(true),
  );

  it.each(['', 'letters', 'brown envelopes 2026', 'tag:letters @amara', 'SW1A 2AA', '020 7946 0958', 'form AB12', 'author:"Amara Osei"', '4242 4242 4242 4243'])(
    'does not look personal: %s', (query) => expect(looksPersonal(query)).toBe(false),
  );
});
