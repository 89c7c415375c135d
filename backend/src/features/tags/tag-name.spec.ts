import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { distinctTags, foldTag, tagLetters, tagSlug, tidyTag } from './tag-name.js';

describe('tidyTag', () => {
  it.each([
    ['  open   data ', 'open data'],
    ['#prototyping', 'prototyping'],
    ['C++', 'C++'],
    ['a\u0000b\tc', 'a b c'],
    ['   ', ''],
    ['\u202eopen \u2066data', 'open data'], ['cafe\u202e\u0301 \u2066 menu', 'café menu'],
  ])('%j → %j', (name, tidy) => expect(tidyTag(name)).toBe(tidy));
});

describe('foldTag', () => {
  it('meets the same tag in every spelling', () => {
    const spellings = ['Open data', 'open-data', 'OPEN_DATA', ' open  Data', 'ｏｐｅｎ data'];
    expect(new Set(spellings.map(foldTag))).toEqual(new Set(['open data']));
  });

  it.each([
    ['policies', 'policy'],
    ['Policy', 'policy'],
    ['statuses', 'status'],
    ['users research', 'user research'],
    ['User-Research', 'user research'],
    ['service standards', 'service standard'],
    ['businesses', 'business'],
    ['processes', 'process'],
    ['databases', 'database'],
    ['case studies', 'case study'],
    ['boxes', 'box'],
    ['taxes', 'tax'],
    ['branches', 'branch'],
    ['heroes', 'hero'],
    ['analyses', 'analysis'],
    ['topics', 'topic'],
    ['APIs', 'api'],
    ['cookies', 'cookie'],
    ['houses', 'house'],
    ['leaves', 'leave'],
    ['ways of working', 'way of working'],
    ['lessons learnt', 'lesson learnt'],
    ['criteria', 'criterion'],
  ])('finds one spelling for %j', (name, folded) => expect(foldTag(name)).toBe(folded));

  it.each([
    'news', 'analysis', 'status', 'business', 'series', 'ethics', 'statistics', 'lens', 'bias', 'gas', 'nhs', 'aws', 'hmcts', 'dns',
    'goods', 'customs', 'securities', 'premises', 'savings', 'commons', 'wales', 'census', '1990s', 'c++', 'data', 'media', 'people', 'class',
  ])('leaves %j alone', (name) => expect(foldTag(name)).toBe(name));

  it('changes nothing the second time', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 10 }),
      fc.tuple(fc.stringMatching(/^[a-z]{1,6}$/), fc.constantFrom('s', 'es', 'ies', 'sses', 'uses', 'ses', 'oes', 'ics', 'ss', 'is', 'xes')).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4 }), (words) => {
        const folded = foldTag(words.join(' '));
        expect(foldTag(folded)).toBe(folded);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves the words of a beginning as they are', () => {
    expect(['Users-Res', 'Polici', 'bus '].map(tagLetters)).toEqual(['users res', 'polici', 'bus']);
  });

  it('keeps different tags apart', () => expect(foldTag('C++')).not.toBe(foldTag('C#')));
});

describe('distinctTags', () => {
  it('keeps the first spelling and the order', () => {
    expect(distinctTags(['Research', 'AI', 'research ', '', 'ai'])).toEqual(['Research', 'AI']);
  });
});

describe('tagSlug', () => {
  it('gives the second one that wants an address a number', () => {
    expect([tagSlug('C', 1), tagSlug('C++', 2)]).toEqual(['c', 'c-2']);
  });

  it('gives tags without a Latin letter an address too', () => expect(tagSlug('日本', 1)).toBe('tag'));
});
