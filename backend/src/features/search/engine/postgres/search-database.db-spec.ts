import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { type TestApp, startTestApp } from '../../../../testing/test-app.js';
import { SearchDatabase } from './search-database.js';

/** Any number; it names the lock that a search waits for. */
const gate = 93_178;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('tries once more what was slow only the first time, as just after a start', async () => {
  await app.get(Database).rows(sql`create sequence tries`);
  const rows = await app.get(SearchDatabase).rows(sql`select 'found' as answer from (select nextval('tries') as try offset 0) as counted
    where try > 1 or pg_sleep(60) is null`);
  expect(rows).toEqual([{ answer: 'found' }]);
});

it('tries one thing at a time once more, however many are slow', async () => {
  const client = new pg.Client({ connectionString: app.get(MikroORM).config.get('clientUrl') });
  await client.connect();
  await client.query('select pg_advisory_lock($1)', [gate]);
  const searches = [0, 1].map(() => app.get(SearchDatabase).rows(sql`select pg_advisory_xact_lock(${gate})`));
  const refused = await Promise.race(searches.map((search) => search.then(() => 'none', (error: Error) => error.message)));
  await client.query('select pg_advisory_unlock($1)', [gate]);
  expect(refused).toContain('took too long');
  expect((await Promise.allSettled(searches)).map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await client.end();
});
