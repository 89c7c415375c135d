import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import type { TestClient } from '../../../testing/test-client.js';
import { blogOfGroup } from '../../blogs/blog-places.js';
import { givenPost, textOf } from '../../blogs/testing/post.factory.js';
import { givenComment } from '../../comments/testing/comment.factory.js';
import { givenGroup } from '../../groups/testing/group.factory.js';
import { givenPage, givenSpace } from '../../wiki/testing/wiki.factory.js';
import { ReindexSearch } from '../search.public.js';
import { type Facets, type Page, facetsOf, instant, searching } from '../testing/asking-queries.js';

let app: TestApp;
let amara: TestPerson;
let daniel: TestPerson;
let client: TestClient;
let groupId: string;
let spaceId: string;

beforeAll(async () => {
  app = await startTestApp();
  amara = await givenPerson(app, { name: 'Amara Osei', department: 'Department for Skills' });
  daniel = await givenPerson(app, { name: 'Daniel Whitlock', department: 'Revenue Agency' });
  const reader = await givenPerson(app, { name: 'Siân Rees', department: 'Department for Skills' });
  client = await app.as(reader);
  groupId = await givenGroup(app, { owner: daniel, members: [reader], name: 'User research network' });
  spaceId = await givenSpace(app, amara, { name: 'Research methods' });
  await givenPost(app, amara, { title: 'Letters people open', tags: ['letters', 'trust'] });
  await givenPost(app, amara, { title: 'Lessons of envelopes', tags: ['trust'] });
  await givenPost(app, daniel, { title: 'Reply rates of letters', tags: ['letters'], blogId: blogOfGroup(groupId).id });
  await givenPage(app, amara, { spaceId, title: 'Letters playbook' });
  await app.get(Database).rows(sql`update item set published_at = '2025-03-14T12:00Z' where title = 'Lessons of envelopes'`);
  await app.get(ReindexSearch).run();
});
afterAll(() => app.close());
beforeEach(() => app.get(Database).rows(sql`delete from rate_limit`));

const pageOf = async (query: string, variables: Record<string, unknown> = {}) => (await client.ask<{ search: Page }>(searching, { query, ...variables })).search;
const facets = async (query: string, variables: Record<string, unknown> = {}) => (await client.ask<{ searchFacets: Facets }>(facetsOf, { query, ...variables })).searchFacets;
const tagId = async (name: string) => (await app.get(Database).row<{ id: string }>(sql`select id from tag where name = ${name}`))?.id ?? '';

describe('filters alone', () => {
  const filterOf = async (): Promise<Record<string, object>> => ({
    group: { groupIds: [groupId] },
    space: { placeIds: [spaceId] },
    department: { departmentIds: [daniel.departmentId] },
    author: { authorIds: [daniel.id] },
    tag: { tagIds: [await tagId('letters')] },
    year: { from: '2025-01-01', until: '2025-12-31' },
  });

  it.each(['group', 'space', 'department', 'author', 'tag', 'year'])('list and count what is left: %s', async (name) => {
    const filters = (await filterOf())[name];
    const [page, beside] = [await pageOf('', { filters }), await facets('', { filters })];
    expect(page.total).toBeGreaterThan(0);
    expect(page.hits).toHaveLength(page.total);
    expect(beside.total).toBe(page.total);
    const posts = await pageOf('', { filters: { ...filters, kinds: ['POST'] } });
    expect(beside.kinds.find(({ kind }) => kind === 'POST')?.count).toBe(posts.total);
  });

  it.each(['author:osei', 'tag:letters', 'in:"User research network"', 'department:revenue', 'before:2026'])('list and count what is left: %s', async (query) => {
    const [page, beside] = [await pageOf(query), await facets(query)];
    expect(page.total).toBeGreaterThan(0);
    expect(beside.total).toBe(page.total);
    for (const { person, count } of beside.authors.filter(({ count }) => count > 0)) {
      const left = await pageOf(query.startsWith('author:') ? `author:"${person.name}"` : `${query} author:"${person.name}"`);
      expect([person.name, left.total]).toEqual([person.name, count]);
    }
  });

  it('count the other values of a filter that is chosen', async () => {
    const { authors } = await facets('', { filters: { authorIds: [daniel.id] } });
    expect(authors.map(({ person }) => person.name)).toEqual(expect.arrayContaining(['Daniel Whitlock', 'Amara Osei']));
  });

  it('count where there is more than is looked at', async () => {
    const post = await givenPost(app, amara, { title: 'Counting auks', tags: ['auks'] });
    const comment = await givenComment(app, daniel, { itemId: post.id, text: 'One auk' });
    const columns = sql`(jsonb_populate_record(comment, jsonb_build_object('id', gen_random_uuid())))`;
    await app.get(Database).rows(sql`insert into comment select ${columns}.* from comment, generate_series(1, 255) where id = ${comment.id}`);
    await app.get(ReindexSearch).run();
    const alone = await facets('', { filters: { tagIds: [await tagId('auks')] } });
    expect(alone).toMatchObject({ total: 1, authors: [{ person: { name: 'Amara Osei' }, count: 1 }] });
    expect(alone.tags.map(({ tag }) => tag.name)).toEqual(expect.arrayContaining(['auks', 'letters']));
  });
});

describe('what was probably meant', () => {
  it('is told from tags, from names, and from where it stands, of what is found', async () => {
    const writer = await givenPerson(app, { name: 'Thaddeus Quillfeather' });
    await givenPost(app, writer, { title: 'A plain title', tags: ['marginalia'], body: textOf('Nothing of it is said here.') });
    await app.get(ReindexSearch).run();
    const completions = async (query: string) => (await client.ask<{ instantSearch: { completions: string[] } }>(instant, { query })).instantSearch.completions;
    expect(await pageOf('margnalia')).toMatchObject({ corrected: 'marginalia', total: 1 });
    expect(await pageOf('quillfether plain')).toMatchObject({ corrected: 'quillfeather plain' });
    expect(await completions('margin')).toEqual(['marginalia']);
    expect(await completions('plain quillf')).toEqual(['plain quillfeather']);
    expect(await completions('user resear')).toContain('user research');
  });
});
