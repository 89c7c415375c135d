import { expect, it } from '@jest/globals';
import { meilisearchSynonyms } from './meilisearch-synonyms.js';

const ofGroups = (groups: readonly (readonly string[])[]) => groups.map((phrases) => ({ isOneWay: false, phrases }));

it('lets each way to say something find the others', () =>
  expect(meilisearchSynonyms(ofGroups([['foi', 'freedom of information'], ['lift', 'elevator']]))).toEqual({
    // What is asked has lost its "of", what is looked for has not.
    'freedom information': ['foi'], foi: ['freedom of information'], lift: ['elevator'], elevator: ['lift'],
  }));

it('joins groups that share a word, and leaves out keys that Meilisearch would not look up', () =>
  expect(meilisearchSynonyms(ofGroups([['po', 'product owner'], ['po', 'post office'], ['saas', 'software sold by the month online']]))).toEqual({
    po: ['product owner', 'post office'], 'post office': ['po'], 'product owner': ['po'], saas: ['software sold by the month online'],
  }));

it('lets only the first find the others where that is asked for', () =>
  expect(meilisearchSynonyms([{ isOneWay: true, phrases: ['vehicle', 'van'] }])).toEqual({ vehicle: ['van'] }));
