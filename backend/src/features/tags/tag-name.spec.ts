import { describe, expect, it } from '@jest/globals';
import { distinctTags, foldTag, tagSlug, tidyTag } from './tag-name.js';

describe('tidyTag', () => {
  it.each([
    ['  open   data ', 'open data'],
    ['#prototyping', 'prototyping'],
    ['C++', 'C++'],
    ['a\u0000b\tc', 'a b c'],
    ['   ', ''],
  ])('%j → %j', (name, tidy) => expect(tidyTag(name)).toBe(tidy));
});

describe('foldTag', () => {
  it('meets the same tag in every spelling', () => {
    const spellings = ['Open data', 'open-data', 'OPEN_DATA', ' open  Data', 'ｏｐｅｎ data'];
    expect(new Set(spellings.map(foldTag))).toEqual(new Set(['open data']));
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
