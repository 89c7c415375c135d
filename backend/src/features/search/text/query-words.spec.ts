import { describe, expect, it } from '@jest/globals';
import { queryWordsOf } from './query-words.js';

const words = (query: string) => queryWordsOf(query).map(({ text, unfinished }) => (unfinished ? `${text}…` : text));

describe('the words of a query', () => {
  it.each([
    ['How do I run a better meeting?', ['run', 'better', 'meeting']],
    ['google gro', ['google', 'gro…']],
    ['google groups ', ['google', 'groups']],
    ['to be or not to be', ['to', 'be', 'or', 'not']],
    ['policy Policy POLICY', ['policy']],
    ['after-hours travel', ['after', 'hours', 'travel…'].filter((word) => word !== 'after')],
    ['How do I move to another state?', ['move', 'state']],
    ['what happens when somebody needs a loan', ['loan…']],
    ['training needs ', ['training', 'needs']],
    ['how do I find', ['find…']],
    ['Do I need it?', ['need']],
    ['', []],
    ['?!', []],
  ])('%j', (query, expected) => expect(words(query)).toEqual(expected));

  it('are ten at most, of two hundred characters', () => {
    expect(queryWordsOf(Array.from({ length: 30 }, (_, index) => `w${index}`).join(' '))).toHaveLength(10);
    expect(queryWordsOf(`${' '.repeat(200)}late`)).toEqual([]);
  });
});
