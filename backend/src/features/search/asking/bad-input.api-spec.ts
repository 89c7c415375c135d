import { randomUUID } from 'node:crypto';
import { limits } from '@crossbench/schema/limits';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { statementsDuring } from '../../../platform/testing/statements.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import type { TestClient } from '../../../testing/test-client.js';
import { givenPost, textOf } from '../../blogs/testing/post.factory.js';
import { Equivalents } from '../engine/postgres/equivalents.js';
import { ReindexSearch } from '../search.public.js';
import { type Page, facetsOf, instant, searching } from '../testing/asking-queries.js';

let app: TestApp;
let reader: TestPerson;
let client: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  reader = await givenPerson(app, { name: 'Siân Rees' });
  client = await app.as(reader);
  for (const title of ['Letters people open', 'Lessons of envelopes']) await givenPost(app, reader, { title, tags: ['letters'], body: textOf('The envelope was the service.') });
  await app.get(ReindexSearch).run();
});
afterAll(() => app.close());
beforeEach(() => app.get(Database).rows(sql`delete from rate_limit`));

const ids = (count: number) => Array.from({ length: count }, () => randomUUID());
const pageOf = async (query: string, variables: Record<string, unknown> = {}) => (await client.ask<{ search: Page }>(searching, { query, ...variables })).search;

/** As long as a query may be, made of many things. */
const crowded = {
  'as many terms as fit': 'a1 b2 c3 d4 e5 f6 g7 h8 i9 '.repeat(8),
  'the same word again and again': 'letter '.repeat(28),
  'as many quotation marks as fit': '"'.repeat(limits.searchQuery),
  'quotation marks of all kinds, opened and not closed': '“„«‘"'.repeat(40),
  'one phrase beside the other': '"a b" '.repeat(33),
  'hyphens': 'a-'.repeat(100),
  'colons': 'in:'.repeat(66),
  'as many operators as fit': 'in:a '.repeat(40),
  'brackets and stars': '(((a*|b&!c)))<->'.repeat(12),
  'marks above one letter': `e${'\u0301'.repeat(190)}`,
  'a word that no word is as long as': 'x'.repeat(200),
} satisfies Record<string, string>;

describe('a query that is long but allowed', () => {
  it.each(Object.entries(crowded))('costs about what any other does: %s', async (_, query) => {
    const asking = (asked: string) => statementsDuring(async () => {
      await client.ask(searching, { query: asked });
      await client.ask(facetsOf, { query: asked });
      await client.ask(instant, { query: asked });
    });
    const usual = await asking('people open letters envelope');
    // Each operator that counts may name something.
    const most = usual.length + (query.includes('in:') ? 3 * 3 * 20 : 20);
    expect((await asking(query.slice(0, limits.searchQuery))).length).toBeLessThanOrEqual(most);
  });
});

describe('a query that is longer than allowed', () => {
  it.each([
    ['thousands of terms', 'word '.repeat(20_000)],
    ['thousands of quotation marks', '"'.repeat(100_000)],
    ['thousands of operators', 'tag:a '.repeat(20_000)],
    ['thousands of things to leave out', '-a '.repeat(20_000)],
    ['one word of a hundred thousand letters', 'x'.repeat(100_000)],
  ])('is not read at all, and that is said: %s', async (_, query) => {
    expect(await pageOf(query)).toMatchObject({ hits: [], total: 0, notices: [`Search for ${limits.searchQuery} characters or fewer.`] });
    expect(await client.ask(facetsOf, { query })).toMatchObject({ searchFacets: { total: 0 } });
    expect(await client.ask(instant, { query })).toMatchObject({ instantSearch: { completions: [], posts: [] } });
    for (const mutation of ['rememberSearch(query: $query) { query }', 'noteResultOpened(query: $query)']) {
      expect(await client.refusal(`mutation ($query: String!) { ${mutation} }`, { query })).toBe('BAD_REQUEST');
    }
  });

  it('has only its beginning looked up for other ways to say it', async () => {
    const short = await statementsDuring(() => app.get(Equivalents).of('user research', [1]));
    const long = await statementsDuring(async () => expect(await app.get(Equivalents).of('user research '.repeat(100_000), [1])).toEqual([]));
    expect(long.length).toBeLessThanOrEqual(short.length);
  });
});

describe('what no screen sends is refused', () => {
  it.each<[string, Record<string, unknown>]>([
    ['page 0', { page: 0 }],
    ['a negative page', { page: -2_147_483_648 }],
    ['a page beyond all', { page: 2_147_483_647 }],
    ['200 groups', { filters: { groupIds: ids(200) } }],
    ['200 tags', { filters: { tagIds: ids(200) } }],
    ['200 formats', { filters: { formats: Array.from({ length: 200 }, (_, index) => `f${index}`) } }],
    ['an id that is a condition', { filters: { groupIds: ["x' or 1=1 --"] } }],
    ['an id with a quotation mark', { filters: { tagIds: ['"] OR audience IN [1'] } }],
    ['a format that is a path', { filters: { formats: ['../../etc/passwd'] } }],
    ['a day that was never', { filters: { from: '2025-13-01' } }],
    ['a year beyond all', { filters: { from: '999999-01-01' } }],
  ])('%s', async (_, variables) => expect(await client.refusal(searching, { query: 'letters', ...variables })).toBe('BAD_REQUEST'));

  it.each<[string, Record<string, unknown>]>([
    ['a page that is no number', { page: 'one' }],
    ['a page that is no integer of 32 bits', { page: 4_294_967_296 }],
    ['a kind that is none', { filters: { kinds: ['ELEPHANT'] } }],
    ['a filter that is none', { filters: { audience: 1 } }],
    ['an order that is none', { sort: 'rank desc; drop table item' }],
  ])('already by the schema: %s', async (_, variables) => expect(await client.refusal(searching, { query: 'letters', ...variables })).toBe('BAD_REQUEST'));

  it('all filters full at once are answered', async () => {
    const full = Object.fromEntries(['groupIds', 'placeIds', 'departmentIds', 'tagIds', 'authorIds'].map((list) => [list, ids(limits.choicesPerFilter)]));
    const filters = { ...full, kinds: ['POST', 'FILE'], formats: ['pdf'], from: '2020-01-01', until: '2030-01-01', within: 'YEAR' };
    expect(await pageOf('letters', { filters })).toMatchObject({ hits: [], total: 0 });
    expect(await client.ask(facetsOf, { query: 'letters', filters })).toMatchObject({ searchFacets: { total: 0 } });
  });

  it('contradictory dates that were chosen are told of', async () => {
    const page = await pageOf('letters', { filters: { from: '2026-01-01', until: '2025-01-01' } });
    expect(page).toMatchObject({ hits: [], notices: [expect.stringMatching(/^Nothing is found, because no day is both/)] });
  });

  it('the last page that can be asked for is empty where there are fewer', async () => {
    expect(await pageOf('letters', { page: limits.numberedPages })).toMatchObject({ hits: [], totalIsExact: true });
  });
});
