import { describe, expect, it } from '@jest/globals';
import { MatchedWords } from './matched-words.js';
import { bestPassage } from './passage.js';
import { type TextPart, markWords } from './text-parts.js';

const matched = (...words: string[]) => new MatchedWords(new Set(words.filter((word) => !word.endsWith('…'))), words.filter((word) => word.endsWith('…')).map((word) => word.slice(0, -1)));
const shown = (parts: readonly TextPart[]) => parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
const filler = (count: number) => Array.from({ length: count }, (_, index) => `filler${index}`).join(' ');

describe('marked words', () => {
  it.each([
    ['Policies and policy', ['policy', 'policies'], '[Policies] and [policy]'],
    ['Accelerators', ['accel…'], '[Accelerators]'],
    ['Café-Society', ['cafe'], '[Café]-Society'],
    ['anti-patterns here', ['anti', 'patterns'], '[anti-patterns] here'],
    ['<b>policy</b>', ['policy'], '<b>[policy]</b>'],
    ['nothing', ['policy'], 'nothing'],
    ['', ['policy'], ''],
  ])('%j', (text, words, expected) => expect(shown(markWords(text, matched(...words)))).toBe(expected));
});

describe('the best passage', () => {
  it('is the whole of a short text', () => {
    expect(shown(bestPassage('A short\n\ntext on policy. ', matched('policy')))).toBe('A short text on [policy].');
  });

  it('is where the most different words stand together', () => {
    const text = `policy policy ${filler(60)} Here a policy has a deadline. ${filler(60)} deadline`;
    expect(shown(bestPassage(text, matched('policy', 'deadline')))).toMatch(/^… filler56 .* Here a \[policy\] has a \[deadline\]\. .* …$/);
  });

  it('is the beginning where nothing matches', () => {
    expect(shown(bestPassage(filler(60), matched('policy')))).toMatch(/^filler0 filler1 .*filler33 …$/);
  });

  it('shows no more than a passage, also of one endless word or line', () => {
    const endless = bestPassage(`${'x'.repeat(50_000)} policy ${'y '.repeat(20_000)}`, matched('policy'));
    expect(endless.map(({ text }) => text).join('').length).toBeLessThan(800);
    expect(bestPassage('', matched('policy'))).toEqual([]);
  });
});
