import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { type TestApp, startTestApp } from '../../../../testing/test-app.js';
import { givenDocument, readerOf } from '../../testing/documents.js';
import { SearchIndex } from '../search-index.js';
import { KindShares } from './kind-shares.js';
import { Questions } from './question.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  const many = Array.from({ length: 90 }, () => givenDocument({ kind: 'post', title: 'Gannets' }));
  const few = Array.from({ length: 10 }, () => givenDocument({ kind: 'person', title: 'Gannets' }));
  await app.get(Database).rows(sql`delete from search_document`);
  await app.get(SearchIndex).index([...many, ...few]);
});
afterAll(() => app.close());

const asked = async (kinds: string[]) => {
  const question = await app.get(Questions).of(readerOf(1), { query: 'gannets', kinds });
  return question && { conditions: question.conditions, share: question.share };
};

it('goes by a guess as long as PostgreSQL has counted nothing', async () => {
  expect(await app.get(KindShares).of(['post'])).toBeNull();
  expect(await asked(['post'])).toEqual({ conditions: ["'~kpost'"], share: 0.1 });
});

it('looks up the kinds that are few, and goes through those that are most of the index', async () => {
  await app.get(Database).rows(sql`analyze search_document`);
  app.get(KindShares).forget();
  expect(await app.get(KindShares).of(['post', 'page'])).toBeCloseTo(0.9, 5);
  expect(await asked(['person'])).toEqual({ conditions: ["'~kperson'"], share: expect.closeTo(0.1, 5) });
  expect(await asked(['post', 'page'])).toEqual({ conditions: [], share: expect.closeTo(0.9, 5) });
});
