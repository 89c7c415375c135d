import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import type { SearchDocument } from '../../../../platform/search-source.js';
import { statementsDuring } from '../../../../platform/testing/statements.js';
import { type TestApp, startTestApp } from '../../../../testing/test-app.js';
import { givenDocument } from '../../testing/documents.js';
import { SearchIndex } from '../search-index.js';
import { KeptForms } from './kept-forms.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** By which transaction each was last written. */
async function writtenBy(documents: readonly SearchDocument[]): Promise<string[]> {
  const rows = await app.get(Database).rows<{ id: string; transaction: string }>(sql`
    select id, xmin::text as transaction from search_document where id = any(${documents.map(({ id }) => id)}::uuid[])`);
  return documents.map((document) => rows.find(({ id }) => id === document.id)?.transaction ?? 'none');
}

/** Which of them were written anew. */
async function writtenAnew(before: readonly SearchDocument[], after: readonly SearchDocument[]): Promise<number[]> {
  const index = app.get(SearchIndex);
  await index.index(before);
  const first = await writtenBy(after);
  await index.index(after);
  const second = await writtenBy(after);
  return after.flatMap((_, place) => (first[place] === second[place] ? [] : [place]));
}

describe('what many documents cost', () => {
  const full = givenDocument({
    title: 'Gannets', tags: ['Birds'], people: ['Ó Briain'], body: 'Royal Sea Bird Agency (RSBA) counts "gannets"', format: 'pdf', use: 1.5, standing: 0.5,
    authorIds: ['6d7f3e5c-1111-4222-8333-444455556666'], tagIds: ['6d7f3e5c-2222-4222-8333-444455556666'], departmentId: '6d7f3e5c-3333-4222-8333-444455556666',
  });
  const bare = givenDocument({ title: 'Puffins' });

  it('is no writing where they are as they were', async () => expect(await writtenAnew([full, bare], [full, bare])).toEqual([]));

  it.each<[string, Partial<SearchDocument>]>([
    ['a word', { body: 'counts puffins' }], ['the place of a word', { body: `puffins ${full.body}` }], ['the audience', { audienceId: 2 }], ['the time', { at: new Date('2026-02-01') }],
    ['use', { use: 2 }], ['standing', { standing: 1 }], ['authors', { authorIds: [] }], ['the department', { departmentId: null }],
    ['the group', { groupId: '6d7f3e5c-4444-4222-8333-444455556666' }],
  ])('is writing those in which %s changed', async (_, changes) => {
    expect(await writtenAnew([full, bare], [{ ...full, ...changes }, bare])).toEqual([0]);
  });

  it('is writing what is new', async () => {
    const other = givenDocument({ title: 'Shags' });
    expect(await writtenAnew([bare], [bare, other])).toEqual([1]);
  });

  it('is no comparing where all are known to have changed', async () => {
    const [one, other] = [givenDocument({ title: 'Skuas' }), givenDocument({ title: 'Terns' })];
    await app.get(SearchIndex).index([one, other]);
    const comparing = async (haveChanged: boolean) =>
      (await statementsDuring(() => app.get(SearchIndex).index([one, other], { haveChanged }))).filter((text) => text.includes('is not distinct from')).length;
    expect([await comparing(false), await comparing(true)]).toEqual([1, 0]);
  });

  it('is writing what was told of less than it says', async () => {
    await app.get(SearchIndex).index([full, bare]);
    await app.get(SearchIndex).forgetMeanings(full.kind, [full.id]);
    expect(await writtenAnew([], [full, bare])).toEqual([0]);
  });
});

describe('words that are counted later', () => {
  const counted = (word: string) => app.get(Database).rows(sql`select audience_id, documents from search_word where word = ${word} order by audience_id`);
  const forms = () => app.get(Database).rows<{ word: string }>(sql`select word from search_form where word like 'dunlin%'`);
  const dunlins = Array.from({ length: 4 }, (_, place) => givenDocument({ audienceId: 71 + (place % 2), body: 'dunlins' }));

  it('are counted once, whatever becomes of their documents until then', async () => {
    const index = app.get(SearchIndex);
    const [first, second, third] = dunlins;
    if (!first || !second || !third) throw new Error('There are four');
    await index.index(dunlins, { countLater: true });
    expect(await counted('dunlins')).toEqual([]);
    await index.remove('post', [first.id]);
    await index.index([{ ...second, body: 'dunlins dunlin' }]);
    await index.index([{ ...third, body: 'knots' }, givenDocument({ audienceId: 71, body: 'dunlins' })], { countLater: true });
    await index.countWaiting();
    await index.countWaiting();
    expect(await counted('dunlins')).toEqual([{ audience_id: 71, documents: 1 }, { audience_id: 72, documents: 2 }]);
    expect(await counted('dunlin')).toEqual([{ audience_id: 72, documents: 1 }]);
  });

  it('are forgotten with their forms when nothing says them any more', async () => {
    const index = app.get(SearchIndex);
    const gone = givenDocument({ body: 'dunlinesque' });
    await index.index([gone, givenDocument({ body: 'dunlinish' })]);
    expect((await forms()).map(({ word }) => word)).toEqual(expect.arrayContaining(['dunlinesque', 'dunlinish']));
    await index.remove('post', [gone.id]);
    await app.get(KeptForms).forgetUnused();
    const left = (await forms()).map(({ word }) => word);
    expect(left).toContain('dunlinish');
    expect(left).not.toContain('dunlinesque');
  });
});
