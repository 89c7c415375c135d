import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { statementCount } from '../../platform/testing/statements.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { givenPost } from '../blogs/testing/post.factory.js';

let app: TestApp;
let author: TestPerson;
let admin: TestClient;
let reader: TestClient;
beforeAll(async () => {
  app = await startTestApp();
  author = await givenPerson(app, { name: 'Amara Osei' });
  admin = await app.as(await givenPerson(app, { roles: ['SITE_ADMIN'], department: 'Department for Roads' }));
  reader = await app.as(await givenPerson(app, { department: 'Department for Roads' }));
  await givenPost(app, author, { title: 'Open', tags: ['User research', 'Letters'] });
  await givenPost(app, author, { title: 'Inside', tags: ['Inside job', 'Letters'], audience: 'DEPARTMENT' });
});
afterAll(() => app.close());

const list = 'query ($search: String!) { administeredTags(search: $search) { nodes { id name path synonyms mergedNames itemCount } pageInfo { hasNextPage endCursor } } }';
interface Listed {
  administeredTags: { nodes: { id: string; name: string; synonyms: string[]; itemCount: number }[] };
}

const find = async (search: string) => (await admin.ask<Listed>(list, { search })).administeredTags.nodes;
const idOf = async (search: string) => (await find(search))[0]?.id;

const rename = 'mutation ($input: TagNameInput!) { renameTag(input: $input) { ... on TagRenamed { tag { name path synonyms } } ... on ValidationFailed { problems { field message } } } }';
const addSynonym = 'mutation ($input: TagNameInput!) { addTagSynonym(input: $input) { ... on TagSynonymAdded { tag { name synonyms } } ... on ValidationFailed { problems { field message } } } }';
const removeSynonym = 'mutation ($input: TagNameInput!) { removeTagSynonym(input: $input) { tag { synonyms } } }';

describe('administrators', () => {
  it('see all tags, also those of what they may not read, with how many things carry them', async () => {
    expect((await find('')).map(({ name, itemCount }) => [name, itemCount])).toEqual([['Inside job', 1], ['Letters', 2], ['User research', 1]]);
    expect((await find('users-res')).map(({ name }) => name)).toEqual(['User research']);
    expect((await find('ser res')).map(({ name }) => name)).toEqual(['User research']);
    expect(await find('%')).toEqual([]);
  });

  it.each([
    ['the list', list, { search: '' }],
    ['renaming', rename, { input: { tagId: 'x', name: 'y' } }],
    ['synonyms', addSynonym, { input: { tagId: 'x', name: 'y' } }],
    ['taking synonyms back', removeSynonym, { input: { tagId: 'x', name: 'y' } }],
    ['one tag', 'query ($id: ID!) { administeredTag(id: $id) { name } }', { id: 'x' }],
  ])('have %s to themselves', async (_, query, variables) => expect(await reader.refusal(query, variables)).toBe('FORBIDDEN'));

  it('say which words mean a tag: writing one gives it, and its address and search find it', async () => {
    const tagId = await idOf('user research');
    expect(await admin.ask(addSynonym, { input: { tagId, name: 'UR' } })).toEqual({ addTagSynonym: { tag: { name: 'User research', synonyms: ['UR'] } } });
    const { id } = await givenPost(app, author, { title: 'Written later', tags: ['ur', 'Research by users'] });
    expect(await reader.ask('query ($id: String!) { post(address: $id) { tags { name } } }', { id })).toEqual({ post: { tags: [{ name: 'User research' }, { name: 'Research by users' }] } });
    expect(await reader.ask('{ tag(slug: "ur") { path } }')).toEqual({ tag: { path: '/tags/user-research' } });
    expect(await reader.ask('{ tagSuggestions(prefix: "UR") { name } }')).toEqual({ tagSuggestions: [{ name: 'User research' }] });
    await app.runJobs();
    const { search } = await reader.ask<{ search: { hits: { title: { text: string }[] }[] } }>('{ search(query: "UR") { hits { title { text } } } }');
    expect(search.hits.map(({ title }) => title.map(({ text }) => text).join('')).sort()).toEqual(['Open', 'Written later']);
  });

  it('take a synonym back, but not the name itself', async () => {
    const tagId = await idOf('letters');
    await admin.ask(addSynonym, { input: { tagId, name: 'Post' } });
    for (const name of ['posts', 'posts', 'Letters']) expect(await admin.ask(removeSynonym, { input: { tagId, name } })).toEqual({ removeTagSynonym: { tag: { synonyms: [] } } });
    expect(await app.get(Database).rows(sql`select name from event_log where subject_id = ${tagId} order by id`)).toEqual([{ name: 'tag-synonym-added' }, { name: 'tag-synonym-removed' }]);
  });

  it('give a tag a new name; the old one and its address lead there', async () => {
    await givenPost(app, author, { title: 'Renamed', tags: ['Wether'] });
    const tagId = await idOf('wether');
    expect(await admin.ask(rename, { input: { tagId, name: ' #Weather ' } })).toEqual({ renameTag: { tag: { name: 'Weather', path: '/tags/weather', synonyms: ['Wether'] } } });
    expect(await reader.ask('{ tag(slug: "wether") { name path } }')).toEqual({ tag: { name: 'Weather', path: '/tags/weather' } });
    // Another spelling of the same name is no other name, and the first name can come back.
    expect(await admin.ask(rename, { input: { tagId, name: 'WEATHER' } })).toMatchObject({ renameTag: { tag: { name: 'WEATHER', path: '/tags/weather' } } });
    expect(await admin.ask(rename, { input: { tagId, name: 'Wether' } })).toEqual({ renameTag: { tag: { name: 'Wether', path: '/tags/wether', synonyms: ['WEATHER'] } } });
  });

  it.each([
    ['a name that is another tag', 'letter', 'Merge'],
    ['no name', '  ', 'Enter'],
    ['no letter', '--', 'letter or a number'],
    ['too long a name', 'x'.repeat(41), '40 characters'],
  ])('cannot use %s', async (_, name, words) => {
    const tagId = await idOf('user research');
    const problem = { problems: [{ field: 'name', message: expect.stringContaining(words) }] };
    expect(await admin.ask(rename, { input: { tagId, name } })).toEqual({ renameTag: problem });
    expect(await admin.ask(addSynonym, { input: { tagId, name } })).toEqual({ addTagSynonym: problem });
  });
});

describe('the index of tags', () => {
  const index = 'query ($letter: String, $first: Int! = 20, $after: String) { tagInitials tags(letter: $letter, first: $first, after: $after) { nodes { name postCount } pageInfo { hasNextPage endCursor } } }';
  interface Index {
    tags: { nodes: { name: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  }

  it('holds only what the viewer may read, with counts of that', async () => {
    const answer = await reader.ask<Index>(index);
    expect(answer.tags.nodes).toContainEqual({ name: 'Letters', postCount: 1 });
    expect(answer.tags.nodes.map(({ name }) => name)).not.toContain('Inside job');
    expect(answer).toMatchObject({ tagInitials: expect.not.arrayContaining(['i']) });
    expect(await (await app.as(author)).ask(index, { letter: 'I' })).toMatchObject({ tags: { nodes: [{ name: 'Inside job', postCount: 1 }] } });
  });

  it('goes on behind a cursor and by letter', async () => {
    const first = await reader.ask<Index>(index, { first: 1 });
    const second = await reader.ask<Index>(index, { first: 1, after: first.tags.pageInfo.endCursor });
    expect([first.tags.pageInfo.hasNextPage, second.tags.nodes[0]?.name !== first.tags.nodes[0]?.name]).toEqual([true, true]);
    expect((await reader.ask<Index>(index, { letter: 'l' })).tags.nodes.map(({ name }) => name)).toEqual(['Letters']);
    expect(await reader.refusal(index, { first: 51 })).toBe('BAD_REQUEST');
  });
});

describe("a tag's people", () => {
  it('are those whose posts the viewer may read', async () => {
    const colleague = await givenPerson(app, { name: 'Boris Hale' });
    await givenPost(app, colleague, { tags: ['Canals'] });
    await givenPost(app, author, { tags: ['Canals'], audience: 'DEPARTMENT' });
    const writers = '{ tag(slug: "canals") { writers { count person { name } } } }';
    expect(await reader.ask(writers)).toEqual({ tag: { writers: [{ count: 1, person: { name: 'Boris Hale' } }] } });
    expect(await (await app.as(author)).ask<{ tag: { writers: unknown[] } }>(writers)).toMatchObject({ tag: { writers: { length: 2 } } });
  });
});

describe('lists of tags', () => {
  it('ask the database equally often for 3 rows and for 30', async () => {
    for (let number = 0; number < 5; number += 1) {
      await givenPost(app, author, { tags: Array.from({ length: 7 }, (_, at) => `Numbered ${number * 7 + at}`) });
    }
    const queries: [TestClient, string][] = [
      [reader, 'query ($first: Int!) { tags(first: $first) { nodes { name path postCount } } }'],
      [admin, 'query ($first: Int!) { administeredTags(first: $first) { nodes { name synonyms mergedNames itemCount } } }'],
    ];
    for (const [client, query] of queries) {
      const count = (first: number) => statementCount(() => client.ask(query, { first }));
      expect((await count(30)).fewest).toBeLessThanOrEqual((await count(3)).most);
    }
  });
});
