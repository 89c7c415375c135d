import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { type TestApp, startTestApp } from '../../../../testing/test-app.js';
import { givenDocument } from '../../testing/documents.js';
import { SearchIndex } from '../search-index.js';
import { WordStems } from './word-stems.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const words = () => app.get(Database).rows(sql`select word, stem, french from search_form order by word`);

it('stems the words of an index that is older than stems of French, as they are stemmed when they come', async () => {
  await app.get(SearchIndex).index([
    givenDocument({ title: 'Programmes nationaux', body: Array.from({ length: 2500 }, (_, number) => `parlons${number}`).join(' ') }),
    givenDocument({ audienceId: 2, body: 'organisation colours évaluée wrote' }),
  ]);
  const before = await words();
  await app.get(Database).rows(sql`update search_form set french = null, stem = 'old'`);
  await app.get(WordStems).run();
  expect(await words()).toEqual(before);
});
