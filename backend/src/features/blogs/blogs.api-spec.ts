import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { statementCount } from '../../platform/testing/statements.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { PinPost } from './actions/pin-post.js';
import { givenDepartmentBlog } from './testing/blog.factory.js';
import { givenPost } from './testing/post.factory.js';

let app: TestApp;
let author: TestPerson;
let editor: TestPerson;
let outsider: TestPerson;
let blogId: string;

beforeAll(async () => {
  app = await startTestApp();
  author = await givenPerson(app, { name: 'Amara Osei' });
  editor = await givenPerson(app, { name: 'Leo Marchetti' });
  outsider = await givenPerson(app, { department: 'Department for Roads' });
  blogId = await givenDepartmentBlog(app, author, [editor]);
});
afterAll(() => app.close());

interface Blog {
  path: string;
  postCount: number;
  pinned: { title: string }[];
  posts: { nodes: { title: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  archive: { year: number; month: number; count: number }[];
}

const page = `query ($address: String!, $first: Int = 20, $after: String, $year: Int, $month: Int, $withoutPinned: Boolean = false) {
  blog(address: $address) {
    id kind name path description postCount latestAt person { name } editors { name }
    pinned { title } archive { year month count } mostRead { reads item { title } }
    viewerCan { post lookAfter takeOut describe nameEditors }
    posts(first: $first, after: $after, year: $year, month: $month, withoutPinned: $withoutPinned) { nodes { title blog { name } } pageInfo { hasNextPage endCursor } }
  }
}`;

async function ask(person: TestPerson, variables: Record<string, unknown> = {}): Promise<Blog> {
  return (await (await app.as(person)).ask<{ blog: Blog }>(page, { address: blogId, ...variables })).blog;
}

describe("a department's blog", () => {
  it('holds what the viewer may read, counted so, and says what they may do', async () => {
    await givenPost(app, author, { title: 'Open', blogId });
    await givenPost(app, author, { title: 'Inside', blogId, audience: 'DEPARTMENT' });
    await givenPost(app, author, { title: 'Elsewhere' });
    await givenPost(app, author, { title: 'Draft', blogId, status: 'draft' });
    await givenPost(app, author, { title: 'Withdrawn', blogId, status: 'withdrawn' });
    expect(await ask(outsider)).toMatchObject({
      kind: 'DEPARTMENT', name: 'Department for Skills', description: 'What we learn.', postCount: 1, person: null,
      editors: [{ name: 'Leo Marchetti' }], mostRead: null,
      viewerCan: { post: false, lookAfter: false, takeOut: false, describe: false, nameEditors: false },
      posts: { nodes: [{ title: 'Open', blog: { name: 'Department for Skills' } }] },
    });
    const toEditor = await ask(editor);
    expect(toEditor).toMatchObject({ postCount: 2, mostRead: [], viewerCan: { post: true, lookAfter: true, takeOut: true, describe: true, nameEditors: true } });
    expect(toEditor.posts.nodes.map(({ title }) => title)).toEqual(['Inside', 'Open']);
    expect(toEditor.archive.map(({ count }) => count)).toEqual([2]);
  });

  it('leaves pinned posts out of the others when it is asked to', async () => {
    const { id } = await givenPost(app, author, { title: 'Pinned', blogId });
    await app.get(PinPost).pin(await app.actor(editor), id);
    const blog = await ask(outsider, { withoutPinned: true });
    expect([blog.pinned.map(({ title }) => title), blog.posts.nodes.map(({ title }) => title)]).toEqual([['Pinned'], ['Open']]);
    expect(blog.postCount).toBe(2);
  });

  it('is found by its old address too, and not where there is none', async () => {
    const { path } = await ask(outsider);
    expect(path).toMatch(/^\/blogs\/department-for-skills-[0-9a-z]{10}$/);
    const address = path.slice('/blogs/'.length);
    expect(await ask(outsider, { address: address.replace('skills', 'old-words') })).toMatchObject({ path });
    const client = await app.as(outsider);
    for (const nothing of ['nowhere-0123456789', 'x', '']) expect(await client.refusal(page, { address: nothing })).toBe('NOT_FOUND');
  });

  it('is there for every department as soon as somebody looks, also many at once', async () => {
    await givenPerson(app, { department: 'Ministry of New Things' });
    const clients = await Promise.all([app.as(outsider), app.as(author), app.as(editor)]);
    const answers = await Promise.all(clients.map((client) => client.ask<{ departmentBlogs: { name: string }[] }>('{ departmentBlogs { name } }')));
    for (const { departmentBlogs } of answers) {
      expect(departmentBlogs.map(({ name }) => name)).toEqual(['Department for Roads', 'Department for Skills', 'Ministry of New Things']);
    }
  });
});

describe('the archive', () => {
  it("goes by the site's calendar, at its ends too", async () => {
    const writer = await givenPerson(app, { department: 'Office of Calendars' });
    const blog = await givenDepartmentBlog(app, writer);
    // Midnight in London, of which the first is an hour before midnight in UTC.
    const times = ['2025-06-30T22:59:59Z', '2025-06-30T23:00:00Z', '2025-12-31T23:59:59Z', '2026-01-01T00:00:00Z'];
    for (const time of times) {
      const { id } = await givenPost(app, writer, { title: time, blogId: blog });
      await app.get(Database).rows(sql`update item set published_at = ${time}::timestamptz where id = ${id}`);
    }
    const read = async (variables: object) => (await ask(writer, { address: blog, ...variables })).posts.nodes.map(({ title }) => title).reverse();
    expect((await ask(writer, { address: blog })).archive).toEqual([
      { year: 2026, month: 1, count: 1 },
      { year: 2025, month: 12, count: 1 },
      { year: 2025, month: 7, count: 1 },
      { year: 2025, month: 6, count: 1 },
    ]);
    expect(await read({ year: 2025 })).toEqual(times.slice(0, 3));
    expect(await read({ year: 2025, month: 6 })).toEqual(times.slice(0, 1));
    expect(await read({ year: 2025, month: 7 })).toEqual(times.slice(1, 2));
    expect(await read({ year: 2026 })).toEqual(times.slice(3));
    expect(await read({ year: 2024 })).toEqual([]);
  });

  it.each([{ year: 0 }, { year: 10000 }, { year: 2026, month: 13 }, { year: 2026, month: -1 }])('refuses %j', async (variables) => {
    expect(await (await app.as(outsider)).refusal(page, { address: blogId, ...variables })).toBe('BAD_REQUEST');
  });
});

describe('where a person may post', () => {
  const options = '{ blogOptions { id kind name } }';

  it('is their own blog and that of their department, and nothing else', async () => {
    const answer = await (await app.as(author)).ask<{ blogOptions: { kind: string; name: string }[] }>(options);
    expect(answer.blogOptions).toMatchObject([{ kind: 'OWN', name: 'Amara Osei' }, { id: blogId, kind: 'DEPARTMENT', name: 'Department for Skills' }]);
  });

  it('is only their own without a department', async () => {
    const loner = await givenPerson(app);
    await app.get(Database).rows(sql`update person set department_id = null where id = ${loner.id}`);
    expect(await (await app.as(loner)).ask(options)).toMatchObject({ blogOptions: [{ kind: 'OWN' }] });
  });
});

describe('a post', () => {
  const post = `query ($id: String!) { post(address: $id) { blog { kind name } isPinned readCount takenOut { reason by { name } blog { name } }
    viewerCan { pin takeOut } draft { blog { id } } } }`;
  const takeOut = `mutation ($input: TakeOutPostInput!) { takeOutPost(input: $input) { ... on PostTakenOut { post { blog { kind } takenOut { reason } } } } }`;
  const read = 'mutation ($id: ID!) { countRead(itemId: $id) }';

  it('says to editors what they may do, and to authors alone that it was taken out and how often it was read', async () => {
    const { id } = await givenPost(app, author, { blogId });
    const [asAuthor, asEditor] = [await app.as(author), await app.as(editor)];
    expect(await asEditor.ask(post, { id })).toMatchObject({ post: { blog: { kind: 'DEPARTMENT' }, viewerCan: { pin: true, takeOut: true }, draft: null, readCount: null } });
    expect(await asEditor.ask(read, { id })).toEqual({ countRead: true });
    expect(await asEditor.ask(read, { id })).toEqual({ countRead: false });
    expect(await asEditor.ask(takeOut, { input: { postId: id, reason: 'Not ours' } })).toEqual({ takeOutPost: { post: { blog: { kind: 'OWN' }, takenOut: null } } });
    expect(await asAuthor.ask(post, { id })).toMatchObject({
      post: {
        blog: { kind: 'OWN', name: 'Amara Osei' },
        readCount: 1,
        takenOut: { reason: 'Not ours', by: { name: 'Leo Marchetti' }, blog: { name: 'Department for Skills' } },
        viewerCan: { pin: true, takeOut: false },
      },
    });
    expect(await asEditor.ask(post, { id })).toMatchObject({ post: { takenOut: null, readCount: null } });
  });

  it("of a person leads to the person's own blog, once there is one", async () => {
    const person = '{ viewer { person { blog { kind path } } } }';
    const writer = await givenPerson(app, { name: 'Rhiannon Pugh' });
    const client = await app.as(writer);
    expect(await client.ask(person)).toEqual({ viewer: { person: { blog: null } } });
    await givenPost(app, writer);
    expect(await client.ask(person)).toMatchObject({ viewer: { person: { blog: { kind: 'OWN', path: expect.stringContaining('/blogs/rhiannon-pugh-') } } } });
  });
});

describe('lists', () => {
  it('ask the database equally often for 3 rows and for 30', async () => {
    for (let number = 0; number < 30; number += 1) {
      const writer = await givenPerson(app, { department: `Department ${number}` });
      await givenPost(app, writer, { title: `Post ${number}`, blogId: await givenDepartmentBlog(app, writer, [writer]) });
      await givenPost(app, author, { title: `Ours ${number}`, blogId });
    }
    const client = await app.as(outsider);
    const count = (query: string, variables: object) => statementCount(() => client.ask(query, { ...variables }));
    const latest = 'query ($first: Int!) { latest(first: $first) { nodes { title blog { name path editors { name } postCount viewerCan { post } } } } }';
    expect((await count(latest, { first: 30 })).fewest).toBeLessThanOrEqual((await count(latest, { first: 3 })).most);
    expect((await count(page, { address: blogId, first: 30 })).fewest).toBeLessThanOrEqual((await count(page, { address: blogId, first: 3 })).most);
    const directory = '{ departmentBlogs { name path postCount latestAt editors { name } } }';
    expect((await count(directory, {})).fewest).toBeLessThan(9);
  });
});
