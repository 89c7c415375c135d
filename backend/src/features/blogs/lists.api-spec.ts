import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statementCount } from '../../platform/testing/statements.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { SaveDraft } from './actions/save-draft.js';
import { draftInput, givenPost } from './testing/post.factory.js';

let app: TestApp;
let author: TestPerson;
let colleague: TestPerson;
let outsider: TestPerson;

beforeAll(async () => {
  app = await startTestApp();
  author = await givenPerson(app);
  colleague = await givenPerson(app);
  outsider = await givenPerson(app, { department: 'Department of Health' });
  await givenPost(app, author, { title: 'Open', tags: ['Research', 'Shared'] });
  await givenPost(app, author, { title: 'Departmental', audience: 'DEPARTMENT', tags: ['Research', 'Inside only'] });
  await givenPost(app, author, { title: 'Archived', status: 'archived', tags: ['Old times'] });
  await givenPost(app, author, { title: 'Withdrawn', status: 'withdrawn', tags: ['Regretted'] });
  await givenPost(app, author, { title: 'Draft', status: 'draft', tags: ['Secret plans'] });
});
afterAll(() => app.close());

const card = 'id kind title path excerpt status authors { name department { acronym } } department { name } publishedAt readingMinutes commentCount tags { name } markingId';
const latest = `query ($first: Int!, $after: String) { latest(first: $first, after: $after) { nodes { ${card} } edges { cursor node { title } } pageInfo { hasNextPage endCursor } } }`;

interface Cards {
  nodes: { id: string; title: string }[];
  edges: { cursor: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const titles = (cards: Cards) => cards.nodes.map((node) => node.title);

describe('latest', () => {
  it('holds what is published and readable, newest first', async () => {
    const ofColleague = await (await app.as(colleague)).ask<{ latest: Cards }>(latest, { first: 10 });
    const ofOutsider = await (await app.as(outsider)).ask<{ latest: Cards }>(latest, { first: 10 });
    expect([titles(ofColleague.latest), titles(ofOutsider.latest)]).toEqual([['Departmental', 'Open'], ['Open']]);
    expect(ofOutsider.latest.nodes[0]).toMatchObject({ kind: 'post', excerpt: 'Three things that surprised us.', markingId: 'official', readingMinutes: 1 });
  });

  it('goes on behind a cursor, to the end and no further', async () => {
    const client = await app.as(author);
    const first = await client.ask<{ latest: Cards }>(latest, { first: 1 });
    expect([titles(first.latest), first.latest.pageInfo.hasNextPage]).toEqual([['Departmental'], true]);
    const second = await client.ask<{ latest: Cards }>(latest, { first: 1, after: first.latest.edges[0]?.cursor });
    expect([titles(second.latest), second.latest.pageInfo.hasNextPage]).toEqual([['Open'], false]);
    const third = await client.ask<{ latest: Cards }>(latest, { first: 1, after: second.latest.pageInfo.endCursor });
    expect(third.latest).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });

  it.each([[{ first: 0 }], [{ first: 51 }], [{ first: 5, after: 'nonsense' }], [{ first: 5, after: Buffer.from('1.2').toString('base64url') }]])(
    'refuses %j',
    async (variables) => expect(await (await app.as(author)).refusal(latest, variables)).toBe('BAD_REQUEST'),
  );

  it('is refused to strangers', async () => expect(await app.stranger().refusal(latest, { first: 5 })).toBe('UNAUTHENTICATED'));
});

describe('tags', () => {
  const tag = 'query ($slug: String!) { tag(slug: $slug) { name path postCount posts { nodes { title } } } }';

  it('count and list only what the viewer may read', async () => {
    const ofOutsider = await (await app.as(outsider)).ask(tag, { slug: 'research' });
    expect(ofOutsider).toEqual({ tag: { name: 'Research', path: '/tags/research', postCount: 1, posts: { nodes: [{ title: 'Open' }] } } });
    expect(await (await app.as(colleague)).ask(tag, { slug: 'research' })).toMatchObject({ tag: { postCount: 2 } });
  });

  it.each(['inside-only', 'regretted', 'secret-plans', 'never-used'])('%s is not there for those who may read nothing of it', async (slug) => {
    expect(await (await app.as(outsider)).refusal(tag, { slug })).toBe('NOT_FOUND');
  });

  it('of archived posts stay', async () => {
    expect(await (await app.as(outsider)).ask(tag, { slug: 'old-times' })).toMatchObject({ tag: { postCount: 0 } });
  });

  it('are suggested by their beginning, in any spelling, as far as they can be read', async () => {
    const suggest = 'query ($prefix: String!) { tagSuggestions(prefix: $prefix) { name postCount } }';
    const client = await app.as(outsider);
    expect(await client.ask(suggest, { prefix: ' RES' })).toEqual({ tagSuggestions: [{ name: 'Research', postCount: 1 }] });
    for (const prefix of ['inside', 'secret', 'regr', '%', 'r%']) expect(await client.ask(suggest, { prefix })).toEqual({ tagSuggestions: [] });
  });
});

describe("a person's blog", () => {
  it('counts and lists only what the viewer may read', async () => {
    const blog = 'query ($id: String!) { person(address: $id) { postCount posts(first: 5) { nodes { title } } } }';
    expect(await (await app.as(outsider)).ask(blog, { id: author.id })).toEqual({ person: { postCount: 1, posts: { nodes: [{ title: 'Open' }] } } });
    expect(await (await app.as(author)).ask(blog, { id: author.id })).toMatchObject({ person: { postCount: 2 } });
  });
});

describe('myDrafts', () => {
  const drafts = 'query { viewer { draftCount } myDrafts(first: 10) { nodes { title path editPath status excerpt } pageInfo { hasNextPage } } }';

  it('holds what was never published or has changed since, the last saved first', async () => {
    const writer = await givenPerson(app);
    await givenPost(app, writer, { title: 'Never published', status: 'draft' });
    const { id } = await givenPost(app, writer, { title: 'Changed since' });
    await givenPost(app, writer, { title: 'Untouched' });
    await app.get(SaveDraft).run(await app.actor(writer), { postId: id, baseVersion: 1, draft: draftInput({ title: 'Changed, and retitled' }) });
    const answer = await (await app.as(writer)).ask<{ viewer: unknown; myDrafts: { nodes: unknown[] } }>(drafts);
    expect(answer).toMatchObject({
      viewer: { draftCount: 2 },
      myDrafts: { nodes: [{ title: 'Changed, and retitled', status: 'PUBLISHED', editPath: `/posts/${id}/edit` }, { title: 'Never published', status: 'DRAFT' }] },
    });
  });

  it("holds nobody else's", async () => {
    expect(await (await app.as(colleague)).ask(drafts)).toMatchObject({ myDrafts: { nodes: [] } });
  });
});

describe('lists', () => {
  it('ask the database equally often for 3 rows and for 30', async () => {
    const writers = await Promise.all([givenPerson(app), givenPerson(app, { department: 'Department for Roads' })]);
    for (let number = 0; number < 30; number += 1) {
      const writer = writers[number % 2] ?? author;
      await givenPost(app, writer, { title: `Post ${number}`, tags: ['Many', `Only ${number}`] });
      await givenPost(app, author, { title: `Draft ${number}`, status: 'draft' });
    }
    const client = await app.as(outsider);
    const ofAuthor = await app.as(author);
    const queries: [typeof client, string, Record<string, unknown>][] = [
      [client, latest, {}],
      [client, `query ($first: Int!) { tag(slug: "many") { postCount posts(first: $first) { nodes { ${card} tags { postCount } } } } }`, {}],
      [client, `query ($first: Int!, $id: String!) { person(address: $id) { posts(first: $first) { nodes { ${card} authors { postCount } } } } }`, { id: writers[0]?.id }],
      [ofAuthor, 'query ($first: Int!) { myDrafts(first: $first) { nodes { title path excerpt } } }', {}],
    ];
    for (const [asker, query, variables] of queries) {
      const count = (first: number) => statementCount(() => asker.ask(query, { ...variables, first }));
      expect((await count(30)).fewest).toBeLessThanOrEqual((await count(3)).most);
    }
  });
});
