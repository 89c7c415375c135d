import { describe, expect, it } from '@jest/globals';
import { foldWord, wordsOf } from './words.js';

describe('a folded word', () => {
  it.each([
    ['Policy', 'policy'],
    ['Doesn’t', 'doesnt'],
    ["agency's", 'agency'],
    ['Café', 'cafe'],
    ['Llŷn', 'llyn'],
    ['ＦＵＬＬ', 'full'],
    ['ﬁle', 'file'],
    ['2FA', '2fa'],
    ['Straße', 'strasse'],
    ['東京', '東京'],
    ['x'.repeat(100), 'x'.repeat(40)],
  ])('%s is %s', (word, folded) => expect(foldWord(word)).toBe(folded));
});

describe('the words of a text', () => {
  it('are told with their places', () => {
    expect(wordsOf('Écoute: "anti-patterns"!')).toEqual([
      { folded: 'ecoute', start: 0, end: 6, joined: false },
      { folded: 'anti', start: 9, end: 13, joined: false },
      { folded: 'patterns', start: 14, end: 22, joined: true },
    ]);
  });

  it('know addresses by their parts', () => {
    expect(wordsOf('analytics.usa.gov a , b').map(({ folded, joined }) => [folded, joined])).toEqual([
      ['analytics', false], ['usa', true], ['gov', true], ['a', false], ['b', false],
    ]);
  });

  it.each(['', '  ', '!?…', '😀', '\u0000', '̀'])('are none in %j', (text) => expect(wordsOf(text)).toEqual([]));
});
