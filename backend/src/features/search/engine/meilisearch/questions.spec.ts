import { describe, expect, it } from '@jest/globals';
import type { SearchRequest } from '../search-engine.js';
import { type AskedWord, type OtherWay, placesOf, questionsOf, saysAnything } from './questions.js';

const asked = (changes: Partial<SearchRequest> = {}): SearchRequest => ({ query: '', kinds: ['post'], limit: 10, ...changes });
const word = (text: string, changes: Partial<AskedWord> = {}): AskedWord => ({
  text, stem: text, unfinished: false, isKnown: false, hasForms: false, documents: Infinity, ...changes,
});
const texts = (words: AskedWord[], { request = asked(), ways = [], strictly = true }: { request?: SearchRequest; ways?: OtherWay[]; strictly?: boolean } = {}) =>
  questionsOf(request, words, ways, strictly).map(({ q }) => q);

const colours = word('colours', { stem: 'color', isKnown: true });
const buttons = word('buttons', { stem: 'button' });

describe('questionsOf', () => {
  it('leaves the last word unfinished where it may be', () => {
    expect(texts([word('digital'), word('accel', { unfinished: true })])).toEqual(['digital accel']);
    expect(texts([word('digital'), word('accel')])).toEqual(['digital accel ']);
  });

  it('asks for known words by their stems and for others as typed', () => expect(texts([colours, buttons])).toEqual(['"color" buttons ']));

  it('asks once more by stems for a word that is not known as it is but has other forms, or may become another', () => {
    expect(texts([colours, { ...buttons, hasForms: true }])).toEqual(['"color" buttons ', '"color" button ']);
    expect(texts([buttons, { ...colours, hasForms: true, unfinished: true }])).toEqual(['buttons colours', 'button color']);
  });

  it('lets Meilisearch leave out any word where few documents hold all', () => expect(texts([colours, buttons], { strictly: false })).toEqual(['color buttons ']));

  it('asks with other ways to say parts of it', () => {
    const ways = [{ places: [0], other: ['blanket', 'purchase', 'agreement'] }, { places: [0, 1], other: ['signon'] }];
    expect(texts([word('bpa'), word('vendor', { unfinished: true })], { ways })).toEqual(['bpa vendor', '"blanket purchase agreement" vendor', '"signon" ']);
  });

  it('puts phrases into quotes, and a minus before what must not stand there', () =>
    expect(texts([word('ask')], { request: asked({ phrases: ['Freedom of Information'], without: ['act', 'two words'] }) })).toEqual([
      '"freedom of information" -"act" -"two words" ask ',
    ]));

  it('looks for no mistakes where that is asked for', () =>
    expect(texts([buttons, word('now', { unfinished: true })], { request: asked({ verbatim: true }) })).toEqual(['"button" "now" ']));

  it('lets nothing of a phrase be taken for syntax', () =>
    expect(texts([word('bins')], { request: asked({ phrases: ['a" -b', '""'], without: ['-"'] }) })).toEqual(['"a b" bins ']));
});

describe('placesOf', () => {
  it.each([[['color'], []], [['buttons'], [1]], [['colours', 'of', 'the', 'buttons'], [0, 1]], [['buttons', 'colours'], []], [['of'], []]])('%j: %j', (phrase, places) =>
    expect(placesOf([colours, buttons], phrase)).toEqual(places));
});

describe('saysAnything', () => {
  it.each([['', false], ['?!', false], ['the', true], ['bins', true]])('%j: %j', (query, does) => expect(saysAnything(asked({ query }))).toBe(does));
  it('counts phrases, and not what must not stand there', () => {
    expect(saysAnything(asked({ phrases: ['a phrase'] }))).toBe(true);
    expect(saysAnything(asked({ phrases: ['""'], without: ['word'] }))).toBe(false);
  });
});
