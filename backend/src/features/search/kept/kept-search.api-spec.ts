import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { PersonalData } from '../../../platform/personal-data.js';
import { statementCount } from '../../../platform/testing/statements.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import type { TestClient } from '../../../testing/test-client.js';
import { givenGroup } from '../../groups/testing/group.factory.js';
import { CloseAccount } from '../../identity/identity.public.js';

interface Saved {
  id: string;
  name: string;
  query: string;
  filters: { groupIds: string[]; kinds: string[]; within: string | null };
  sort: string;
  labels: string[];
}

const fields = 'id name query sort labels filters { groupIds kinds within tagIds from until }';
const saving = `mutation ($input: SaveSearchInput!) { saveSearch(input: $input) { __typename
  ... on SearchSaved { search { ${fields} } } ... on ValidationFailed { problems { field message } } } }`;
const renaming = `mutation ($input: RenameSavedSearchInput!) { renameSavedSearch(input: $input) { __typename
  ... on SearchSaved { search { ${fields} } } ... on ValidationFailed { problems { field message } } } }`;
const deleting = 'mutation ($id: ID!) { deleteSavedSearch(id: $id) { id name } }';
const listing = `{ savedSearches { ${fields} } }`;
const remembering = 'mutation ($query: String!) { rememberSearch(query: $query) { query } }';
const recents = '{ recentSearches { query at } }';
const password = 'tidal gannet stapler';

let app: TestApp;
let rosa: TestPerson;
let client: TestClient;
let other: TestClient;
beforeAll(async () => {
  app = await startTestApp();
  rosa = await givenPerson(app, { password });
  client = await app.as(rosa);
  other = await app.as(await givenPerson(app));
});
afterAll(() => app.close());
beforeEach(() => app.get(Database).rows(sql`with a as (delete from rate_limit), b as (delete from recent_search) delete from saved_search`));

type Outcome = { __typename: 'SearchSaved'; search: Saved } | { __typename: 'ValidationFailed'; problems: { field: string; message: string }[] };

const save = async (input: Record<string, unknown>, as = client) => (await as.ask<{ saveSearch: Outcome }>(saving, { input: { query: 'letters', ...input } })).saveSearch;
const saved = async (name: string, input: Record<string, unknown> = {}, as = client): Promise<Saved> => {
  const outcome = await save({ name, ...input }, as);
  if (outcome.__typename !== 'SearchSaved') throw new Error(JSON.stringify(outcome));
  return outcome.search;
};
const rename = async (id: string, name: string, as = client) => (await as.ask<{ renameSavedSearch: Outcome }>(renaming, { input: { id, name } })).renameSavedSearch;
const list = async (as = client) => (await as.ask<{ savedSearches: Saved[] }>(listing)).savedSearches;
const remember = (query: string, as = client) => as.ask(remembering, { query });
const recent = async (as = client) => (await as.ask<{ recentSearches: { query: string }[] }>(recents)).recentSearches.map(({ query }) => query);
const problems = (outcome: Outcome) => (outcome.__typename === 'ValidationFailed' ? outcome.problems.map(({ field, message }) => `${field}: ${message}`) : []);

describe('a saved search', () => {
  it('is kept with its filters and its order, renamed and deleted', async () => {
    const groupId = await givenGroup(app, { owner: rosa, name: 'Letters clinic' });
    const { id } = await saved('Weekly', { query: 'letters -brown', filters: { groupIds: [groupId], within: 'WEEK', kinds: ['POST'] }, sort: 'NEWEST' });
    await saved('Another');
    expect(await list()).toEqual([
      expect.objectContaining({ name: 'Another', sort: 'BEST', labels: [] }),
      { id, name: 'Weekly', query: 'letters -brown', sort: 'NEWEST', labels: ['Type: Posts', 'Group: Letters clinic', 'Past week'],
        filters: { groupIds: [groupId], within: 'WEEK', kinds: ['POST'], tagIds: [], from: null, until: null } },
    ]);
    expect(await rename(id, 'Every week')).toMatchObject({ search: { id, name: 'Every week', query: 'letters -brown' } });
    expect(await rename(id, 'every WEEK')).toMatchObject({ search: { name: 'every WEEK' } });
    expect(await client.ask(deleting, { id })).toMatchObject({ deleteSavedSearch: [{ name: 'Another' }] });
    expect((await list()).map(({ name }) => name)).toEqual(['Another']);
  });

  it('may be of filters alone', async () => {
    expect(await saved('All of this week', { query: '', filters: { within: 'WEEK' } })).toMatchObject({ query: '', labels: ['Past week'] });
  });

  it('is not kept without a name, under a name twice, or where it asks for nothing', async () => {
    await saved('Weekly');
    expect(problems(await save({ name: ' ' }))).toEqual(['name: Enter a name']);
    expect(problems(await save({ name: 'x'.repeat(101) }))).toEqual(['name: Name must be 100 characters or fewer']);
    expect(problems(await save({ name: 'WEEKLY' }))).toEqual(['name: You already have a saved search called “WEEKLY”. Choose another name']);
    expect(problems(await save({ name: 'Empty', query: '' }))).toEqual(['query: Enter what to search for']);
    expect(problems(await save({ name: 'Odd', query: '?!' }))).toEqual([expect.stringMatching(/^query: There is no word in this search/)]);
    expect(problems(await save({ name: 'Long', query: 'x'.repeat(201) }))).toEqual([expect.stringMatching(/^query: Search must be 200 characters or fewer/)]);
    const { id } = await saved('Another');
    expect(problems(await rename(id, 'weekly'))).toEqual(['name: You already have a saved search called “weekly”. Choose another name']);
    expect(await list()).toHaveLength(2);
  });

  it('is one of 50 at most', async () => {
    await app.get(Database).rows(sql`
      insert into saved_search (id, person_id, name, folded, query, filters, sort, created_at)
      select gen_random_uuid(), ${rosa.id}, 'Saved ' || n, 'saved ' || n, 'x', '{}', 'best', now() from generate_series(1, 50) as n`);
    expect(problems(await save({ name: 'One more' }))).toEqual(['name: You have 50 saved searches. Delete one before you save another']);
    expect(await list()).toHaveLength(50);
  });

  it('is there for nobody else', async () => {
    const { id } = await saved('Mine');
    expect(await list(other)).toEqual([]);
    expect(await other.refusal(renaming, { input: { id, name: 'Yours' } })).toBe('NOT_FOUND');
    expect(await other.refusal(deleting, { id })).toBe('NOT_FOUND');
    expect(await client.refusal(deleting, { id: 'nonsense' })).toBe('NOT_FOUND');
    expect((await list()).map(({ name }) => name)).toEqual(['Mine']);
  });

  it('says nothing of what one no longer knows of', async () => {
    const groupId = await givenGroup(app, { owner: rosa, kind: 'HIDDEN', name: 'Secret clinic' });
    await saved('Secret', { filters: { groupIds: [groupId] } });
    await app.get(Database).rows(sql`delete from group_member where group_id = ${groupId}`);
    const [search] = await list();
    expect(search?.labels).toEqual(['Group: not found']);
  });

  it('is listed with as many statements for 3 as for 30', async () => {
    const groupId = await givenGroup(app, { owner: rosa });
    const fill = (count: number) => app.get(Database).rows(sql`
      insert into saved_search (id, person_id, name, folded, query, filters, sort, created_at)
      select gen_random_uuid(), ${rosa.id}, 'Saved ' || n, 'saved ' || n, 'x', jsonb_build_object('groupIds', jsonb_build_array(${groupId}::text)), 'best', now()
      from generate_series(1, ${count}::int) as n on conflict do nothing`);
    await fill(3);
    const few = await statementCount(async () => expect(await list()).toHaveLength(3));
    await fill(30);
    const many = await statementCount(async () => expect(await list()).toHaveLength(30));
    expect(many.fewest).toBeLessThanOrEqual(few.most);
  });
});

describe('recent searches', () => {
  it('are the last ten, each once, the last first', async () => {
    for (let index = 1; index <= 12; index += 1) await remember(`word ${index}`);
    await remember('Word  5 ');
    expect(await recent()).toEqual(['Word 5', ...[12, 11, 10, 9, 8, 7, 6, 4, 3].map((index) => `word ${index}`)]);
  });

  it('are not of what asks for nothing', async () => {
    for (const query of ['', ' ', '?!', '""']) await remember(query);
    expect(await recent()).toEqual([]);
    expect(await client.refusal(remembering, { query: 'x'.repeat(201) })).toBe('BAD_REQUEST');
  });

  it('are there for nobody else, and are forgotten one by one or all at once', async () => {
    for (const query of ['one', 'tag:letters "two three"', 'four']) await remember(query);
    expect(await recent(other)).toEqual([]);
    await other.ask('mutation { clearRecentSearches { query } }');
    expect(await client.ask('mutation { forgetRecentSearch(query: "FOUR") { query } }')).toEqual({
      forgetRecentSearch: [{ query: 'tag:letters "two three"' }, { query: 'one' }],
    });
    expect(await client.ask('mutation { clearRecentSearches { query } }')).toEqual({ clearRecentSearches: [] });
    expect(await recent()).toEqual([]);
  });
});

it('goes with the account, and can be taken along before', async () => {
  await saved('<Weekly>', { query: 'letters & more' });
  await remember('reply rates');
  const source = app.get(PersonalData).all().find(({ name }) => name === 'kept-searches');
  const parts = [];
  for await (const part of source?.parts(rosa.id) ?? []) parts.push(part);
  expect(parts).toEqual([expect.objectContaining({
    html: '<h2>Searched for last</h2><ul><li>reply rates</li></ul><h2>Saved</h2><ul><li>&lt;Weekly&gt;: letters &amp; more</li></ul>',
  })]);
  expect(await source?.whenClosed?.(rosa.id)).toEqual([{ fate: 'REMOVED', words: '2 recent and saved searches' }]);
  await app.get(CloseAccount).run(await app.actor(rosa), { password });
  expect(await app.get(Database).rows(sql`select from recent_search where person_id = ${rosa.id} union all select from saved_search where person_id = ${rosa.id}`)).toEqual([]);
});
