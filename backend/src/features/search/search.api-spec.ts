import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { statementCount } from '../../platform/testing/statements.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { ChangeStatus } from '../blogs/blogs.public.js';
import { givenPost, textOf } from '../blogs/testing/post.factory.js';
import { givenComment } from '../comments/testing/comment.factory.js';
import { ReindexSearch } from './search.public.js';

interface Part {
  text: string;
  marked: boolean;
}
interface Hit {
  id: string;
  kind: string;
  path: string;
  title: Part[];
  snippet: Part[];
  person: { name: string } | null;
  date: string | null;
  sourceId: string | null;
}
interface Page {
  hits: Hit[];
  total: number;
  totalIsExact: boolean;
  page: number;
  pageCount: number;
  /** From the facets of the same question. */
  kinds: { kind: string; count: number }[];
}

const hit = 'id kind path title { text marked } snippet { text marked } person { name } date sourceId';
const search = `query ($query: String!, $kinds: [SearchKind!]! = [], $page: Int = 1) {
  search(query: $query, filters: { kinds: $kinds }, page: $page) { hits { ${hit} } total totalIsExact page pageCount }
  searchFacets(query: $query, filters: { kinds: $kinds }) { kinds { kind count } } }`;
const instant = `query ($query: String!) { instantSearch(query: $query) { people { ${hit} } posts { ${hit} } groups { ${hit} } tags { name path } } }`;

let app: TestApp;
let author: TestPerson;
let reader: TestPerson;
let outsider: TestPerson;
let client: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  author = await givenPerson(app, { name: 'Ama Osei' });
  reader = await givenPerson(app, { name: 'Owain Rees' });
  outsider = await givenPerson(app, { name: 'Zofia Nowak', department: 'Coastguard' });
  client = await app.as(reader);
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.get(Database).rows(sql`with a as (delete from item_author), b as (delete from rate_limit) delete from item`);
  await app.get(ReindexSearch).run();
});

const pageOf = async (query: string, variables: Record<string, unknown> = {}, as = client): Promise<Page> => {
  const found = await as.ask<{ search: Omit<Page, 'kinds'>; searchFacets: Pick<Page, 'kinds'> }>(search, { query, ...variables });
  return { ...found.search, ...found.searchFacets };
};
const textIn = (parts: readonly Part[]) => parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('the results page', () => {
  it('shows posts, comments and people, with what matches marked', async () => {
    const post = await givenPost(app, author, { title: 'Counting gannets', body: textOf('On the cliff we counted.', 'A gannet is patient.'), standfirst: '' });
    const { id: commentId } = await givenComment(app, reader, { itemId: post.id, text: 'I saw <b>gannets</b> too' });
    await app.get(Database).rows(sql`update person set bio = 'Counts gannets.' where id = ${outsider.id}`);
    await app.get(ReindexSearch).run();
    const page = await pageOf('gannets');
    expect(page).toMatchObject({ total: 3, totalIsExact: true, page: 1, pageCount: 1 });
    expect(page.kinds).toEqual(expect.arrayContaining([{ kind: 'POST', count: 1 }, { kind: 'COMMENT', count: 1 }, { kind: 'PERSON', count: 1 }]));
    const [first] = page.hits;
    expect(first).toMatchObject({ id: post.id, kind: 'POST', path: post.path, person: { name: 'Ama Osei' }, date: expect.any(String), sourceId: null });
    expect(textIn(first?.title ?? [])).toBe('Counting [gannets]');
    expect(textIn(first?.snippet ?? [])).toContain('A [gannet] is patient.');
    const comment = page.hits.find(({ kind }) => kind === 'COMMENT');
    expect(comment).toMatchObject({ id: commentId, path: `${post.path}#comment-${commentId}`, person: { name: 'Owain Rees' } });
    expect(textIn(comment?.title ?? [])).toBe('Counting [gannets]');
    expect(textIn(comment?.snippet ?? [])).toBe('I saw <b>[gannets]</b> too');
    expect(page.hits.find(({ kind }) => kind === 'PERSON')).toMatchObject({ id: outsider.id, path: expect.stringMatching(/^\/people\/zofia-nowak-/), date: null });
    await app.get(Database).rows(sql`update person set bio = '' where id = ${outsider.id}`);
  });

  it('follows what happens, through the worker', async () => {
    const post = await givenPost(app, author, { title: 'A tale of puffins' });
    const { id } = await givenComment(app, reader, { itemId: post.id, text: 'Terns as well' });
    await app.runJobs();
    expect((await pageOf('puffins')).hits).toMatchObject([{ id: post.id }]);
    expect((await pageOf('terns')).hits).toMatchObject([{ id }]);
    await client.ask('mutation ($input: EditCommentInput!) { editComment(input: $input) { __typename } }', { input: { commentId: id, text: 'Razorbills' } });
    await app.runJobs();
    expect((await pageOf('terns')).total).toBe(0);
    expect((await pageOf('razorbills')).hits).toMatchObject([{ id }]);
  });

  it('finds an imported post and the comments on it by one source id', async () => {
    const post = await givenPost(app, author, { title: 'Puffins' });
    await givenComment(app, reader, { itemId: post.id, text: 'Puffins!' });
    await app.get(Database).rows(sql`update item set source_id = 'blog/puffins' where id = ${post.id}`);
    await app.get(ReindexSearch).run();
    expect((await pageOf('puffins')).hits).toMatchObject([{ sourceId: 'blog/puffins' }, { sourceId: 'blog/puffins' }]);
  });

  it('pages, and narrows to a kind while it counts all', async () => {
    const post = await givenPost(app, author, { title: 'Puffins' });
    for (let index = 0; index < 23; index += 1) await givenComment(app, reader, { itemId: post.id, text: `Puffin ${index}` });
    await app.get(ReindexSearch).run();
    const first = await pageOf('puffin');
    const second = await pageOf('puffin', { page: 2 });
    expect(first).toMatchObject({ total: 24, pageCount: 2 });
    expect([first.hits.length, second.hits.length]).toEqual([20, 4]);
    expect(new Set([...first.hits, ...second.hits].map(({ id }) => id)).size).toBe(24);
    const comments = await pageOf('puffin', { kinds: ['COMMENT'], page: 2 });
    expect(comments).toMatchObject({ total: 23, pageCount: 2, page: 2, hits: [{ kind: 'COMMENT' }, { kind: 'COMMENT' }, { kind: 'COMMENT' }] });
    expect(comments.kinds).toEqual(first.kinds);
    expect((await pageOf('puffin', { page: 3 })).hits).toEqual([]);
  });

  it('is empty for an empty query, and refuses what is no query', async () => {
    for (const query of ['', '  ', '?']) expect(await pageOf(query)).toMatchObject({ hits: [], total: 0, totalIsExact: true, pageCount: 0 });
    expect(await client.refusal(search, { query: 'x', page: 0 })).toBe('BAD_REQUEST');
    expect(await client.refusal(search, { query: 'x', page: 51 })).toBe('BAD_REQUEST');
    expect(await app.stranger().refusal(search, { query: 'x' })).toBe('UNAUTHENTICATED');
    expect(await app.stranger().refusal(instant, { query: 'x' })).toBe('UNAUTHENTICATED');
  });

  it('takes no more statements for 20 results than for 3', async () => {
    for (const [word, count] of [['guillemot', 3], ['kittiwake', 20]] as const) {
      const post = await givenPost(app, author, { title: `A ${word}` });
      for (let index = 1; index < count; index += 1) await givenComment(app, index % 2 ? reader : author, { itemId: post.id, text: `My ${word}` });
    }
    await app.get(ReindexSearch).run();
    const few = await statementCount(async () => expect((await pageOf('guillemot')).hits).toHaveLength(3));
    const many = await statementCount(async () => expect((await pageOf('kittiwake')).hits).toHaveLength(20));
    // What stands in few documents only is looked up once more.
    expect(many.fewest).toBeLessThanOrEqual(few.most);
  });
});

describe('what may not be read', () => {
  it('vanishes at once, before the index has heard of it', async () => {
    const post = await givenPost(app, author, { title: 'Secret puffins' });
    const { id } = await givenComment(app, reader, { itemId: post.id, text: 'Puffins for me' });
    await app.get(ReindexSearch).run();
    expect((await pageOf('puffins')).total).toBe(2);
    await client.ask('mutation ($id: ID!) { deleteComment(commentId: $id) { comment { id } } }', { id });
    expect(await pageOf('puffins')).toMatchObject({ total: 1, hits: [{ kind: 'POST' }] });
    await app.get(ChangeStatus).withdraw(await app.actor(author), post.id);
    expect(await pageOf('puffins')).toMatchObject({ total: 0, hits: [] });
    expect((await client.ask<{ instantSearch: { posts: Hit[] } }>(instant, { query: 'puffins' })).instantSearch.posts).toEqual([]);
  });

  it('comes back when it is restored, and its comments with it', async () => {
    const post = await givenPost(app, author, { title: 'Puffins' });
    await givenComment(app, reader, { itemId: post.id, text: 'Puffins for me' });
    await app.get(ChangeStatus).withdraw(await app.actor(author), post.id);
    await app.runJobs();
    expect((await pageOf('puffins', {}, await app.as(author))).total).toBe(0);
    await app.get(ChangeStatus).restore(await app.actor(author), post.id);
    await app.runJobs();
    expect((await pageOf('puffins')).total).toBe(2);
  });

  it('is never shown as it once was', async () => {
    const post = await givenPost(app, author, { title: 'Puffins', body: textOf('The old text names Ysolde.') });
    await app.get(ReindexSearch).run();
    await app.get(Database).rows(sql`update item_revision set plain_text = 'The new text.' where item_id = ${post.id}`);
    const page = await pageOf('ysolde');
    expect(JSON.stringify(page)).not.toContain('Ysolde');
  });

  it('shows in nothing: not in results, passages, counts or tags, whatever is asked', async () => {
    const secret = 'Quicksilver';
    const query = 'quicksilver';
    await givenPost(app, author, { title: `${secret} department`, tags: [secret], audience: 'DEPARTMENT', body: textOf(`${secret} again`) });
    await givenPost(app, author, { title: `${secret} draft`, tags: [`${secret} two`], status: 'draft' });
    await givenPost(app, author, { title: `${secret} withdrawn`, tags: [`${secret} three`], status: 'withdrawn' });
    const hidden = await givenPost(app, author, { title: 'About harbours' });
    const { id } = await givenComment(app, reader, { itemId: hidden.id, text: `${secret} said here` });
    await app.get(ReindexSearch).run();
    await app.get(Database).rows(sql`update comment set hidden_at = now() where id = ${id}`);
    const stranger = await app.as(outsider);
    for (const words of [query, 'quick', 'q', 'quicksilvr', 'quicksilver harbours', 'harbours quicksilver department', 'department', 'draft']) {
      const page = await pageOf(words, {}, stranger);
      const typing = await stranger.ask(instant, { query: words });
      expect(JSON.stringify([page, typing])).not.toContain(secret);
      expect(page.kinds.reduce((total, { count }) => total + count, 0)).toBe(page.total);
      expect(page.hits).toHaveLength(page.total);
    }
    expect((await pageOf(query)).hits.map(({ title }) => textIn(title))).toEqual([`[${secret}] department`]);
  });
});

describe('instant results', () => {
  it('are a few people, posts and tags, while the last word is unfinished', async () => {
    for (let index = 0; index < 7; index += 1) await givenPost(app, author, { title: `Zoning plan ${index}`, tags: ['Zoning', 'Zebra crossings'] });
    await app.get(ReindexSearch).run();
    const { instantSearch } = await client.ask<{ instantSearch: { people: Hit[]; posts: Hit[]; tags: { name: string }[] } }>(instant, { query: 'zo' });
    expect(instantSearch.people.map(({ id }) => id)).toEqual([outsider.id]);
    expect(textIn(instantSearch.people[0]?.title ?? [])).toBe('[Zofia] Nowak');
    expect(instantSearch.posts).toHaveLength(5);
    expect(instantSearch.tags.map(({ name }) => name)).toEqual(['Zoning']);
  });

  it('are none for an empty query', async () => {
    expect(await client.ask(instant, { query: ' ' })).toEqual({ instantSearch: { people: [], posts: [], groups: [], tags: [] } });
  });
});

it('may be searched often, but not without end', async () => {
  const busy = await givenPerson(app);
  const window = Math.ceil(Date.now() / 60_000) * 60_000;
  await app.get(Database).rows(sql`
    insert into rate_limit (name, subject, window_ends_at, times)
    select 'search', ${busy.id}, ends, 600 from unnest(${[new Date(window), new Date(window + 60_000)]}::timestamptz[]) as ends`);
  expect(await (await app.as(busy)).refusal(search, { query: 'x' })).toBe('TOO_MANY_REQUESTS');
});
