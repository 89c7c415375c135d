import { expect, it } from '@jest/globals';
import type { FoundPassage, KeptPassage } from '../../content/content.public.js';
import { KnownPlaces, keyOf } from './known-places.js';

const lost: FoundPassage = { state: 'LOST', place: null };
const passage: KeptPassage = {
  version: 1, quote: 'words', start: { line: 'a', offset: 0 }, end: { line: 'a', offset: 5 }, before: '', after: '', isUnique: true,
  startPosition: new Uint8Array([1]), endPosition: null,
};

it('knows what was found in a page until that is another', () => {
  const known = new KnownPlaces();
  known.of('page', '1/1').set('key', lost);
  expect(known.of('page', '1/1').get('key')).toBe(lost);
  expect(known.of('other', '1/1').size).toBe(0);
  expect(known.of('page', '1/2').size).toBe(0);
  expect(known.of('page', '1/1').size).toBe(0);
});

it('forgets the pages that nobody asked for longest', () => {
  const known = new KnownPlaces();
  const fill = (page: string) => Array.from({ length: 9_000 }, (_, index) => known.of(page, 's').set(String(index), lost));
  fill('first');
  fill('second');
  known.of('first', 's');
  fill('third');
  expect(['second', 'first', 'third'].map((page) => known.of(page, 's').size)).toEqual([0, 9_000, 9_000]);
});

it.each<[string, Partial<KeptPassage>]>([
  ['version', { version: 2 }], ['words', { quote: 'other' }], ['place', { start: { line: 'a', offset: 1 } }], ['letters', { startPosition: new Uint8Array([2]) }],
  ['last letter', { endPosition: new Uint8Array([1]) }], ['line', { after: ' x' }],
])('tells passages apart by their %s', (_, change) => {
  expect(keyOf({ ...passage, ...change })).not.toBe(keyOf(passage));
  expect(keyOf({ ...passage })).toBe(keyOf(passage));
});
