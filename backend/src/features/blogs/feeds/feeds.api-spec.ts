import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SaxesParser } from 'saxes';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { statementCount } from '../../../platform/testing/statements.js';
import { atOneMoment } from '../../../testing/at-one-moment.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { ChangeStatus } from '../actions/change-status.js';
import { givenDepartmentBlog } from '../testing/blog.factory.js';
import { givenPost } from '../testing/post.factory.js';

let app: TestApp;
let author: TestPerson;
let blogId: string;

beforeAll(async () => {
  app = await startTestApp();
  author = await givenPerson(app, { name: 'Amara Osei' });
  blogId = await givenDepartmentBlog(app, author);
});
afterAll(() => app.close());

interface Made {
  makeFeedToken: { __typename: string; address: string; feedToken: { id: string }; problems?: { message: string }[] };
}
const make = 'mutation ($name: String!) { makeFeedToken(input: { name: $name }) { __typename ... on FeedTokenMade { address feedToken { id name } } ... on ValidationFailed { problems { message } } } }';
const list = '{ feedTokens { id name lastUsedAt } }';
const revoke = 'mutation ($id: ID!) { revokeFeedToken(id: $id) { feedTokens { id } } }';

async function given(person: TestPerson) {
  const { makeFeedToken } = await (await app.as(person)).ask<Made>(make, { name: 'My reader' });
  return { id: makeFeedToken.feedToken.id, path: new URL(makeFeedToken.address).pathname };
}

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${app.url}${path}`, { headers });

/** The titles of the entries, read by a strict parser of XML. */
async function titles(response: Response): Promise<string[]> {
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8']);
  const found: string[] = [];
  let inEntry = false;
  let text = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local }) => {
    if (local === 'entry') inEntry = true;
    text = '';
  });
  parser.on('text', (more) => (text += more));
  parser.on('closetag', ({ local }) => {
    if (local === 'title' && inEntry) found.push(text);
  });
  parser.write(await response.text()).close();
  return found;
}

describe('feed addresses and passwords', () => {
  const password = 'walnut-otter-lantern';
  const change = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { __typename } }`;

  it('stop when the password is changed, and not when that is refused', async () => {
    const person = await givenPerson(app, { password });
    const [{ path }, { path: other }] = [await given(person), await given(author)];
    const status = async () => (await get(`${path}/latest.atom`)).status;
    const client = await app.as(person);
    const input = { currentPassword: 'not this one at all', newPassword: 'ribbon-meadow-copper' };
    expect(await client.ask(change, { input })).toMatchObject({ changePassword: { __typename: 'ValidationFailed' } });
    expect(await status()).toBe(200);
    expect(await client.ask(change, { input: { ...input, currentPassword: password } })).toMatchObject({ changePassword: { __typename: 'PasswordChanged' } });
    expect(await status()).toBe(404);
    expect((await get(`${other}/latest.atom`)).status).toBe(200);
    expect(await client.ask(list)).toEqual({ feedTokens: [] });
  });
});

describe('a feed', () => {
  it('holds what its owner may read, and says no more', async () => {
    const outsider = await givenPerson(app, { department: 'Department for Roads' });
    await givenPost(app, author, { title: 'Open & <odd>', blogId });
    await givenPost(app, author, { title: 'Inside', blogId, audience: 'DEPARTMENT' });
    await givenPost(app, author, { title: 'Draft', blogId, status: 'draft' });
    await givenPost(app, author, { title: 'Elsewhere' });
    const [ours, theirs] = [await given(author), await given(outsider)];
    expect(await titles(await get(`${ours.path}/blogs/${blogId}.atom`))).toEqual(['Inside', 'Open & <odd>']);
    expect(await titles(await get(`${theirs.path}/blogs/${blogId}.atom`))).toEqual(['Open & <odd>']);
    expect(await titles(await get(`${theirs.path}/latest.atom`))).toEqual(['Elsewhere', 'Open & <odd>']);
    const text = await (await get(`${ours.path}/blogs/${blogId}.atom`)).text();
    expect(text).not.toContain(ours.path.split('/')[2]);
    expect(text).not.toContain('People wait in line');
  });

  it('follows its owner: another department, a post taken back', async () => {
    const mover = await givenPerson(app);
    const { path } = await given(mover);
    const { id } = await givenPost(app, author, { title: 'For us', blogId, audience: 'DEPARTMENT' });
    expect(await titles(await get(`${path}/blogs/${blogId}.atom`))).toContain('For us');
    await app.get(Database).rows(sql`update person set department_id = null where id = ${mover.id}`);
    expect(await titles(await get(`${path}/blogs/${blogId}.atom`))).not.toContain('For us');
    await app.get(ChangeStatus).withdraw(await app.actor(author), id);
  });

  it('is answered with 304 as long as it is the same', async () => {
    const { path } = await given(author);
    const feed = `${path}/blogs/${blogId}.atom`;
    const first = await get(feed);
    const etag = first.headers.get('etag') ?? '';
    for (const tags of [etag, `W/"x", ${etag}`]) {
      const again = await get(feed, { 'if-none-match': tags });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    const { id } = await givenPost(app, author, { title: 'News', blogId });
    const newer = await get(feed, { 'if-none-match': etag });
    expect(newer.status).toBe(200);
    await app.get(ChangeStatus).withdraw(await app.actor(author), id);
    expect((await get(feed, { 'if-none-match': newer.headers.get('etag') ?? '' })).status).toBe(200);
  });

  it('asks the database equally often for few entries and for many', async () => {
    const writer = await givenPerson(app, { department: 'Office of Lists' });
    const id = await givenDepartmentBlog(app, writer);
    const { path } = await given(author);
    await givenPost(app, writer, { blogId: id });
    const count = () => statementCount(() => get(`${path}/blogs/${id}.atom`));
    const few = await count();
    for (let number = 0; number < 10; number += 1) await givenPost(app, writer, { title: `Post ${number}`, blogId: id });
    expect((await count()).fewest).toBeLessThanOrEqual(few.most);
  });

  describe('is the same 404', () => {
    it.each([
      ['with a wrong token', (_: string) => `/feeds/${'x'.repeat(43)}/blogs/${blogId}.atom`],
      ['of a blog that is not there', (path: string) => `${path}/blogs/01890000-0000-7000-8000-000000000000.atom`],
      ['of what is no blog', (path: string) => `${path}/blogs/..%2f.atom`],
    ])('%s', async (_, addressOf) => {
      const { path, id } = await given(author);
      const response = await get(addressOf(path));
      expect([response.status, await response.json()]).toMatchObject([404, { code: 'NOT_FOUND' }]);
      await (await app.as(author)).ask(revoke, { id });
    });

    it('once the token is revoked, or the account suspended', async () => {
      const person = await givenPerson(app);
      const [one, two] = [await given(person), await given(person)];
      await (await app.as(person)).ask(revoke, { id: one.id });
      expect([(await get(`${one.path}/latest.atom`)).status, (await get(`${two.path}/latest.atom`)).status]).toEqual([404, 200]);
      await app.get(Database).rows(sql`update account set suspended_at = now() where person_id = ${person.id}`);
      expect((await get(`${two.path}/latest.atom`)).status).toBe(404);
    });
  });

  it('is not asked too often: of one token, and of tokens that open nothing', () => atOneMoment(app, async () => {
    const person = await givenPerson(app);
    const { path, id } = await given(person);
    await get(`${path}/latest.atom`);
    await app.get(Database).rows(sql`update rate_limit set times = 600 where name = 'feed' and subject = ${id}`);
    const response = await get(`${path}/latest.atom`);
    expect([response.status, Number(response.headers.get('retry-after')) > 0]).toEqual([429, true]);
    await get('/feeds/nothing/latest.atom');
    await app.get(Database).rows(sql`update rate_limit set times = 60 where name = 'feed-guess'`);
    expect((await get('/feeds/nothing/latest.atom')).status).toBe(429);
  }));
});

describe('feed tokens', () => {
  it('are kept as hashes only, and shown to their owner alone', async () => {
    const [person, other] = [await givenPerson(app), await givenPerson(app)];
    const { path, id } = await given(person);
    const token = path.split('/')[2] ?? '';
    expect(token).toMatch(/^[\w-]{43}$/);
    const rows = await app.get(Database).rows(sql`select * from feed_token where id = ${id}`);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await (await app.as(person)).ask(list)).toEqual({ feedTokens: [{ id, name: 'My reader', lastUsedAt: null }] });
    expect(await (await app.as(other)).ask(list)).toEqual({ feedTokens: [] });
    expect(await (await app.as(other)).refusal(revoke, { id })).toBe('NOT_FOUND');
    await get(`${path}/latest.atom`);
    expect(await (await app.as(person)).ask(list)).toMatchObject({ feedTokens: [{ lastUsedAt: expect.any(String) }] });
  });

  it.each(['', '   ', 'x'.repeat(61)])('are not called %j', async (name) => {
    expect(await (await app.as(author)).ask<Made>(make, { name })).toMatchObject({ makeFeedToken: { __typename: 'ValidationFailed' } });
  });

  it('are at most five, also of many at once', async () => {
    const client = await app.as(await givenPerson(app));
    const answers = await Promise.all(Array.from({ length: 8 }, () => client.ask<Made>(make, { name: 'Reader' })));
    expect(answers.filter(({ makeFeedToken }) => makeFeedToken.__typename === 'FeedTokenMade')).toHaveLength(5);
  });
});
