import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { type StatementCount, statementCount } from '../../../platform/testing/statements.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import type { TestClient } from '../../../testing/test-client.js';
import { givenPage, givenSpace } from '../testing/wiki.factory.js';

let app: TestApp;
let rosa: TestPerson;
let outsider: TestPerson;
let client: TestClient;
beforeAll(async () => {
  app = await startTestApp();
  rosa = await givenPerson(app);
  outsider = await givenPerson(app, { department: 'Roads Agency' });
  client = await app.as(rosa);
});
afterAll(() => app.close());
beforeEach(() => app.get(Database).rows(sql`delete from rate_limit`));

const page = (spaceId: string, title?: string, parentId: string | null = null): Promise<string> => givenPage(app, rosa, { spaceId, title, parentId });
const pageFields = '__typename ... on WikiPageSaved { page { id title versionNumber tags { name } lastChange { summary } } } ... on ValidationFailed { problems { field } }';
const describePage = `mutation ($input: DescribeWikiPageInput!) { describeWikiPage(input: $input) { ${pageFields} } }`;
const restoreVersion = 'mutation ($input: RestoreWikiPageVersionInput!) { restoreWikiPageVersion(input: $input) { page { html versionNumber lastChange { summary } } } }';
const tree = `query ($space: String!, $page: ID) { wikiSpace(address: $space) {
  tree(page: $page) { parentId hasPrevious hasNext nodes { id title path hasChildren } } } }`;
interface Tree { wikiSpace: { tree: { parentId: string | null; hasPrevious: boolean; hasNext: boolean; nodes: { id: string; title: string; hasChildren: boolean }[] }[] } }
const described = async (input: Record<string, unknown>) =>
  (await client.ask<{ describeWikiPage: { __typename: string; page?: { versionNumber: number } } }>(describePage, { input })).describeWikiPage;

describe('title, tags and marking', () => {
  it('change in a new version, each alone; what is the same makes none', async () => {
    const spaceId = await givenSpace(app, rosa);
    const id = await page(spaceId, 'Letters');
    expect(await described({ pageId: id, title: ' Letters  playbook ' })).toMatchObject({ page: { title: 'Letters playbook', versionNumber: 2, lastChange: { summary: 'Renamed from “Letters”' } } });
    expect(await described({ pageId: id, tags: ['letters', 'Print'] })).toMatchObject({ page: { title: 'Letters playbook', versionNumber: 3, tags: [{ name: 'letters' }, { name: 'Print' }] } });
    expect(await described({ pageId: id, title: 'Letters playbook', tags: ['letters', 'Print'] })).toMatchObject({ page: { versionNumber: 3 } });
  });

  it('refuse a title that is taken or cannot be seen, too many tags and a marking that there is not', async () => {
    const spaceId = await givenSpace(app, rosa);
    await page(spaceId, 'Taken');
    const id = await page(spaceId);
    expect(await described({ pageId: id, title: 'TAKEN' })).toMatchObject({ problems: [{ field: 'title' }] });
    expect(await described({ pageId: id, title: '\u200b' })).toMatchObject({ problems: [{ field: 'title' }] });
    expect(await described({ pageId: id, tags: Array.from({ length: 9 }, (_, index) => `tag ${index}`) })).toMatchObject({ problems: [{ field: 'tags' }] });
    expect(await described({ pageId: id, markingId: 'none such' })).toMatchObject({ problems: [{ field: 'markingId' }] });
  });

  it('are for editors', async () => {
    const id = await page(await givenSpace(app, rosa, { editing: 'EDITORS' }));
    const other = await app.as(outsider);
    expect(await other.refusal(describePage, { input: { pageId: id, title: 'Mine' } })).toBe('FORBIDDEN');
    expect(await other.refusal(restoreVersion, { input: { pageId: id, number: 1 } })).toBe('FORBIDDEN');
    expect(await other.refusal(describePage, { input: { pageId: randomUUID(), title: 'Mine' } })).toBe('NOT_FOUND');
  });
});

describe('an older version', () => {
  it('is taken back as a new one, and nothing is lost', async () => {
    const spaceId = await givenSpace(app, rosa);
    const input = { id: randomUUID(), spaceId, title: 'Team meeting', templateId: 'meeting-note' };
    const create = `mutation ($input: CreateWikiPageInput!) { createWikiPage(input: $input) { ${pageFields} } }`;
    expect(await client.ask(create, { input })).toMatchObject({ createWikiPage: { page: { title: 'Team meeting' } } });
    await described({ pageId: input.id, title: 'Team meetings' });
    await app.get(Database).rows(sql`
      update item_revision set body = '{"type":"doc","content":[{"type":"paragraph","attrs":{"id":"b-0000000000"}}]}' where item_id = ${input.id} and number = 2`);
    const answer = await client.ask<{ restoreWikiPageVersion: { page: { html: string } } }>(restoreVersion, { input: { pageId: input.id, number: 1 } });
    expect(answer).toMatchObject({ restoreWikiPageVersion: { page: { versionNumber: 3, lastChange: { summary: 'Restored version 1' } } } });
    expect(answer.restoreWikiPageVersion.page.html).toContain('Who does what');
    expect(await client.refusal(restoreVersion, { input: { pageId: input.id, number: 9 } })).toBe('NOT_FOUND');
  });
});

describe('the tree', () => {
  it('opens the way down to a page, and below it', async () => {
    const spaceId = await givenSpace(app, rosa);
    const a = await page(spaceId, 'A');
    const below = await page(spaceId, 'A1', a);
    await page(spaceId, 'A11', below);
    await page(spaceId, 'B');
    const read = async (of: string | null) => (await client.ask<Tree>(tree, { space: spaceId, page: of })).wikiSpace.tree.map(({ nodes }) => nodes.map(({ title }) => title));
    expect(await read(null)).toEqual([['A', 'B']]);
    expect(await read(below)).toEqual([['A', 'B'], ['A1'], ['A11']]);
    expect(await read(await page(await givenSpace(app, rosa)))).toEqual([['A', 'B']]);
  });

  it('of thousands of pages side by side shows those around the page, and the others on demand', async () => {
    const spaceId = await givenSpace(app, rosa);
    const first = await page(spaceId, 'Page 0');
    await app.get(Database).rows(sql`
      with made as (
        insert into item (id, kind, short_id, title, slug, excerpt, audience_id, editors_audience_id, intended_readers, author_id, marking_id, status, revision_number,
          reading_minutes, lock_version, created_at, published_at, updated_at, last_activity_at)
        select gen_random_uuid(), kind, short_id || number, 'Page ' || number, slug, excerpt, audience_id, editors_audience_id, intended_readers, author_id, marking_id, status, revision_number,
          reading_minutes, lock_version, created_at, published_at, updated_at, last_activity_at
        from item, generate_series(1, 400) number where id = ${first} returning id, title)
      insert into wiki_page (id, space_id, position, folded) select id, ${spaceId}, 1000 + substring(title from 6)::int * 10, lower(title) from made`);
    const [{ id: middle } = { id: '' }] = await app.get(Database).rows<{ id: string }>(sql`select id from wiki_page where space_id = ${spaceId} and folded = 'page 200'`);
    const { wikiSpace: { tree: [level] } } = await client.ask<Tree>(tree, { space: spaceId, page: middle });
    expect(level).toMatchObject({ hasPrevious: true, hasNext: true });
    expect([level?.nodes[0]?.title, level?.nodes.at(-1)?.title, level?.nodes.length]).toEqual(['Page 150', 'Page 299', 150]);
    const more = 'query ($space: String!, $after: ID, $before: ID) { wikiSpace(address: $space) { treeLevel(after: $after, before: $before) { hasPrevious hasNext nodes { title } } } }';
    const titles = async (place: Record<string, unknown>) => {
      const { wikiSpace: { treeLevel } } = await client.ask<{ wikiSpace: { treeLevel: { nodes: { title: string }[]; hasPrevious: boolean; hasNext: boolean } } }>(more, { space: spaceId, ...place });
      return [treeLevel.nodes[0]?.title, treeLevel.nodes.at(-1)?.title, treeLevel.hasPrevious, treeLevel.hasNext];
    };
    expect(await titles({ after: level?.nodes.at(-1)?.id })).toEqual(['Page 300', 'Page 399', true, true]);
    expect(await titles({ before: level?.nodes[0]?.id })).toEqual(['Page 50', 'Page 149', true, true]);
    expect(await titles({})).toEqual(['Page 0', 'Page 99', false, true]);
  });

  it('names what moderators have hidden to nobody, and keeps its place while pages stand below it', async () => {
    const spaceId = await givenSpace(app, rosa);
    const hidden = await page(spaceId, 'Mean words');
    await page(spaceId, 'Below', hidden);
    await page(spaceId, 'Hidden leaf').then((id) => app.get(Database).rows(sql`update item set audience_id = (select id from audience where readers = '{}') where id = ${id}`));
    await app.get(Database).rows(sql`update item set hidden_at = now(), audience_id = (select id from audience where readers = '{}') where id = ${hidden}`);
    const { wikiSpace } = await client.ask<Tree>(tree, { space: spaceId });
    expect(wikiSpace.tree[0]?.nodes).toEqual([{ id: hidden, title: null, path: null, hasChildren: true }]);
  });
});

it('what somebody wrote holds what they wrote with others', async () => {
  const [writer, reader] = [await givenPerson(app), await givenPerson(app, { department: 'Roads Agency' })];
  const id = await page(await givenSpace(app, rosa, { departmentId: rosa.departmentId, readers: 'DEPARTMENT' }));
  await app.get(Database).rows(sql`insert into item_revision_contributor (item_id, number, person_id) values (${id}, 1, ${writer.id})`);
  const written = 'query ($id: String!) { person(address: $id) { editedPages { nodes { id lastChange { contributors { name } } } } } }';
  const nodes = [{ id, lastChange: { contributors: [{ name: writer.name }] } }];
  expect(await client.ask(written, { id: writer.id })).toEqual({ person: { editedPages: { nodes } } });
  expect(await (await app.as(reader)).ask(written, { id: writer.id })).toEqual({ person: { editedPages: { nodes: [] } } });
});

describe('the number of statements does not grow with', () => {
  // One list each: how many look-ups of two lists fall together is a matter of chance.
  const screens = {
    'the tree': 'query ($space: String!) { wikiSpace(address: $space) { tree { nodes { title path } } } }',
    'recent pages': 'query ($space: String!) { wikiSpace(address: $space) { recentPages(first: 50) { nodes { title space { name } ancestors { title } lastChange { person { name } } } } } }',
    'what lies in the bin': 'query ($space: String!) { wikiSpace(address: $space) { bin(first: 50) { nodes { title deletedBy { name } } } } }',
    suggestions: 'query ($space: ID) { wikiPageSuggestions(query: "page", spaceId: $space, first: 20) { title space { name } ancestors { title } } }',
  };
  let count: Record<string, StatementCount[]> = {};
  beforeAll(async () => {
    const spaceId = await givenSpace(app, rosa);
    const parent = await page(spaceId);
    for (const more of [3, 27]) {
      await app.get(Database).rows(sql`delete from rate_limit`);
      for (let index = 0; index < more; index += 1) {
        await page(spaceId, undefined, parent);
        await client.ask('mutation ($id: ID!) { deleteWikiPage(pageId: $id) { pageCount } }', { id: await page(spaceId) });
      }
      for (const [name, query] of Object.entries(screens)) {
        const statements = await statementCount(() => client.ask(query, { space: spaceId }));
        count = { ...count, [name]: [...(count[name] ?? []), statements] };
      }
    }
  });
  it.each(Object.keys(screens))('%s', (name) => expect(count[name]?.[1]?.fewest).toBeLessThanOrEqual(count[name]?.[0]?.most ?? 0));
});
