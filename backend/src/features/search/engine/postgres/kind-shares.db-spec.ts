import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { type TestApp, startTestApp } from '../../../../testing/test-app.js';
import { givenDocument, readerOf } from '../../testing/documents.js';
import { SearchIndex } from '../search-index.js';
import { KindShares } from './kind-shares.js';
import { rankOf } from './levels.js';
import { Questions } from './question.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await app.get(Database).rows(sql`delete from search_document`);
  app.get(KindShares).forget();
});
afterAll(() => app.close());

const of = (kind: string, count: number, at: string) => Array.from({ length: count }, () => givenDocument({ kind, title: 'Gannets', at: new Date(at) }));
const asked = async (kinds: string[]) => {
  const question = await app.get(Questions).of(readerOf(1), { query: 'gannets', kinds });
  return question && { conditions: question.conditions, share: question.share };
};

it('tells nothing of an index that is empty, and soon what came to it', async () => {
  expect((await app.get(KindShares).of(['post'])).share).toBe(0);
  await app.get(SearchIndex).index([...of('post', 90, '2026-01-01'), ...of('person', 10, '2020-01-01')]);
  expect((await app.get(KindShares).of(['post', 'page'])).share).toBe(0.9);
});

it('looks up the kinds that are few, and goes through those that are most of the index', async () => {
  expect(await asked(['person'])).toEqual({ conditions: ["'~kperson'"], share: 0.1 });
  expect(await asked(['post', 'page'])).toEqual({ conditions: [], share: 0.9 });
});

it('knows in which levels the documents of some kinds are', async () => {
  const levels = [{ level: 0, least: rankOf({ at: new Date('2025-01-01') }), share: 0.5 }, { level: 1, least: rankOf({ at: new Date('2010-01-01') }), share: 0.7 }];
  const sharesAmong = async (...kinds: string[]) => (await app.get(KindShares).of(kinds)).among(levels).map(({ share }) => share);
  expect(await sharesAmong('person')).toEqual([0, 1]);
  expect(await sharesAmong('post')).toEqual([1, 1]);
  expect(await sharesAmong('post', 'person')).toEqual([0.5, 0.7]);
});
