import { describe, expect, it } from '@jest/globals';
import type { SearchRequest } from '../search-engine.js';
import { questionsOf, saysAnything } from './questions.js';

const asked = (query: string, more: Partial<SearchRequest> = {}): SearchRequest => ({ query, kinds: ['post'], limit: 10, ...more });
const texts = (request: SearchRequest, stems: Record<string, string> = {}, others: string[][] = []) =>
  questionsOf(request, new Map(Object.entries(stems)), others).map(({ q }) => q);

describe('questionsOf', () => {
  it('leaves the last word unfinished where it may be', () => {
    expect(texts(asked('digital acquisition accel'))).toEqual(['digital acquisition accel']);
    expect(texts(asked('digital acquisition '))).toEqual(['digital acquisition ']);
  });

  it('asks by stems too, where they are other words', () =>
    expect(texts(asked('colours of buttons'), { colours: 'color', buttons: 'button' })).toEqual(['colours buttons', 'color button ']));

  it('asks with what an acronym stands for', () => expect(texts(asked('bpa vendors'), {}, [['blanket', 'purchase', 'agreement', 'vendors']])).toEqual([
    'bpa vendors', 'blanket purchase agreement vendors ',
  ]));

  it('puts phrases into quotes, and a minus before what must not stand there', () =>
    expect(texts(asked('ask ', { phrases: ['Freedom of Information'], without: ['act', 'two words'] }))).toEqual([
      '"freedom of information" -"act" -"two words" ask ',
    ]));

  it('takes words as they are where that is asked for', () => expect(texts(asked('procuremnet now', { verbatim: true }), { procuremnet: 'x' })).toEqual(['"procuremnet" "now" ']));

  it('lets nothing of a query be taken for syntax', () =>
    expect(texts(asked(`-bins "two (words`, { phrases: ['a" -b'], without: ['-"'] }))).toEqual(['"a b" bins two words']));
});

describe('saysAnything', () => {
  it.each([['', false], ['?!', false], ['the', true], ['bins', true]])('%j: %j', (query, does) => expect(saysAnything(asked(query))).toBe(does));
  it('counts phrases, and not what must not stand there', () => {
    expect(saysAnything(asked('', { phrases: ['a phrase'] }))).toBe(true);
    expect(saysAnything(asked('', { phrases: ['""'], without: ['word'] }))).toBe(false);
  });
});
