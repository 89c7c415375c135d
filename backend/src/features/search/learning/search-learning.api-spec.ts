import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { PersonalData, type PersonalDataSource } from '../../../platform/personal-data.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { givenPost } from '../../blogs/testing/post.factory.js';
import { ReindexSearch } from '../search.public.js';
import { SearchLearningTasks } from './search-learning.tasks.js';

interface Report {
  searches: { query: string; times: number; asked: number; lastAskedAt: string }[];
  total: number;
  asked: number;
  nothingFound: number;
  nothingOpened: number;
}

const report = `query ($outcome: SearchOutcome!, $days: Int!) { searchLearning(outcome: $outcome, days: $days) {
  searches { query times asked lastAskedAt } total asked nothingFound nothingOpened daysWithNames leastPeople } }`;
const search = 'query ($query: String!, $filters: SearchFiltersInput, $page: Int = 1) { search(query: $query, filters: $filters, page: $page) { total } }';
const opened = 'mutation ($query: String!) { noteResultOpened(query: $query) }';

let app: TestApp;
let admin: TestPerson;
let people: TestPerson[];
let now: Date | undefined;

beforeAll(async () => {
  app = await startTestApp();
  const clock = app.get(Clock);
  const real = clock.now.bind(clock);
  clock.now = () => now ?? real();
  admin = await givenPerson(app, { roles: ['SITE_ADMIN'] });
  people = [await givenPerson(app), await givenPerson(app), await givenPerson(app)];
  await givenPost(app, admin, { title: 'Counting gannets' });
  await app.get(ReindexSearch).run();
});
afterAll(() => app.close());
beforeEach(async () => {
  now = undefined;
  await app.get(Database).rows(sql`truncate search_asked`);
});

async function ask(person: TestPerson | undefined, query: string, variables: Record<string, unknown> = {}): Promise<void> {
  if (!person) throw new Error('Nobody asks');
  await (await app.as(person)).ask(search, { query, ...variables });
}

async function open(person: TestPerson | undefined, query: string): Promise<boolean> {
  if (!person) throw new Error('Nobody opens');
  return (await (await app.as(person)).ask<{ noteResultOpened: boolean }>(opened, { query })).noteResultOpened;
}

async function reported(outcome: 'NOTHING_FOUND' | 'NOTHING_OPENED', days = 30): Promise<Report> {
  return (await (await app.as(admin)).ask<{ searchLearning: Report }>(report, { outcome, days })).searchLearning;
}

const kept = () => app.get(Database).rows<{ query: string; person: string | null }>(sql`select query, person_id as person from search_asked order by id`);
const inDays = (days: number) => {
  now = new Date(Date.UTC(2026, 10, 20, 12) + days * 86_400_000);
};

describe('what is counted', () => {
  it('is a search with all its results, once a minute', async () => {
    const [one] = people;
    now = new Date('2026-11-20T12:00:50Z');
    for (const query of ['gannets', '  Gannets ', 'GANNETS']) await ask(one, query);
    await ask(one, 'gannets', { page: 2 });
    await ask(one, 'puffins', { filters: { kinds: ['POST'] } });
    now = new Date('2026-11-20T12:01:49Z');
    await ask(one, 'gannets');
    expect(await kept()).toHaveLength(1);
    now = new Date('2026-11-20T12:02:51Z');
    await ask(one, 'gannets');
    expect(await kept()).toHaveLength(2);
  });

  it('counts one of many at once', async () => {
    // Not in two minutes, of which each is counted.
    inDays(0);
    await Promise.all(Array.from({ length: 5 }, () => ask(people[0], 'puffins')));
    expect(await kept()).toHaveLength(1);
  });

  it.each(['', '   ', 'amara@skills.example', 'AB 12 34 56 C', 'card 4242 4242 4242 4242'])('is not "%s"', async (query) => {
    await ask(people[0], query);
    expect(await kept()).toEqual([]);
  });

  it('is not what is typed into the header', async () => {
    await (await app.as(people[0] ?? admin)).ask('{ instantSearch(query: "gannets") { people { id } } }');
    expect(await kept()).toEqual([]);
  });
});

describe('the report', () => {
  it('lists what found nothing, and what was found but not opened', async () => {
    for (const person of people) await ask(person, 'puffins');
    for (const person of people) await ask(person, 'gannets');
    expect(await open(people[0], 'Gannets')).toBe(true);
    expect(await open(people[0], 'gannets')).toBe(false);
    expect(await open(people[1], 'never asked')).toBe(false);
    expect(await reported('NOTHING_FOUND')).toMatchObject({ searches: [{ query: 'puffins', times: 3, asked: 3 }], total: 1, asked: 6, nothingFound: 3, nothingOpened: 2 });
    expect(await reported('NOTHING_OPENED')).toMatchObject({ searches: [{ query: 'gannets', times: 2, asked: 3 }], total: 1, daysWithNames: 30, leastPeople: 2 });
  });

  it('exposes no search of one person, however often they made it, and names nobody', async () => {
    inDays(-1);
    await ask(people[0], 'my own puffin');
    inDays(0);
    await ask(people[0], 'my own puffin');
    await ask(people[0], 'razorbill');
    await ask(people[1], 'Razorbill');
    const told = await reported('NOTHING_FOUND');
    expect(told).toMatchObject({ searches: [{ times: 2, lastAskedAt: '2026-11-20T00:00:00.000Z' }], total: 1, asked: 4 });
    for (const person of people) expect(JSON.stringify(told)).not.toContain(person.id);
  });

  it('is of the days that were asked for', async () => {
    inDays(-20);
    for (const person of people) await ask(person, 'puffins');
    inDays(0);
    expect((await reported('NOTHING_FOUND', 7)).total).toBe(0);
    expect((await reported('NOTHING_FOUND', 30)).total).toBe(1);
    expect(await (await app.as(admin)).refusal(report, { outcome: 'NOTHING_FOUND', days: 31 })).toBe('BAD_REQUEST');
  });

  it('is for administrators', async () => {
    expect(await (await app.as(people[0] ?? admin)).refusal(report, { outcome: 'NOTHING_FOUND', days: 30 })).toBe('FORBIDDEN');
    expect(await (await app.as(people[0] ?? admin)).refusal(opened, { query: 'x'.repeat(201) })).toBe('BAD_REQUEST');
  });
});

describe('who asked', () => {
  it('is forgotten after 30 days, and what one person asked loses its words with them', async () => {
    inDays(-31);
    for (const person of people) await ask(person, 'puffins');
    await ask(people[0], 'my own puffin');
    inDays(-29);
    await ask(people[0], 'razorbill');
    inDays(0);
    await app.get(SearchLearningTasks).forget();
    expect(await kept()).toEqual([
      ...people.map(() => ({ query: 'puffins', person: null })),
      { query: null, person: null },
      { query: 'razorbill', person: people[0]?.id },
    ]);
    expect(await reported('NOTHING_FOUND', 90)).toMatchObject({ searches: [{ query: 'puffins', times: 3 }], total: 1, asked: 5 });
    await app.get(SearchLearningTasks).forget();
    expect(await kept()).toHaveLength(5);
  });

  it('is forgotten with all else after the longest report', async () => {
    inDays(-91);
    for (const person of people) await ask(person, 'puffins');
    inDays(0);
    await app.get(SearchLearningTasks).forget();
    expect(await kept()).toEqual([]);
  });

  it('is not kept where nothing is to be counted', async () => {
    const config = app.app.get<{ searchLearningDays: number }>(CONFIG, { strict: false });
    config.searchLearningDays = 0;
    await ask(people[0], 'puffins').finally(() => (config.searchLearningDays = 30));
    expect(await kept()).toEqual([]);
  });

  it('is in what they take with them, and goes with their account', async () => {
    for (const person of people) await ask(person, 'gannets & <b>');
    const source = app.get(PersonalData).all().find(({ name }) => name === 'searches');
    const [one, other] = people;
    expect(await partsOf(source, one)).toMatchObject([{ data: [{ query: 'gannets & <b>', opened: false }], html: expect.stringContaining('gannets &amp; &lt;b&gt;, 20') }]);
    expect(await source?.whenClosed?.(one?.id ?? '')).toEqual([{ fate: 'REMOVED', words: '1 search of yours is forgotten' }]);
    await source?.close?.(one?.id ?? '');
    expect(await partsOf(source, one)).toEqual([]);
    expect(await partsOf(source, other)).toHaveLength(1);
  });
});

async function partsOf(source: PersonalDataSource | undefined, person: TestPerson | undefined): Promise<unknown[]> {
  const parts: unknown[] = [];
  for await (const part of source?.parts(person?.id ?? '') ?? []) parts.push(part);
  return parts;
}
