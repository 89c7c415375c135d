import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits } from '@crossbench/schema/limits';
import sharp from 'sharp';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { SessionRepository } from '../identity/identity.public.js';
import { RemoveUnusedAttachments } from '../content/content.public.js';
import { ChangeStatus } from './actions/change-status.js';
import { PublishPost } from './actions/publish-post.js';
import { SaveDraft } from './actions/save-draft.js';
import { draftInput, givenPost, pictureText } from './testing/post.factory.js';

let app: TestApp;
let author: TestPerson;
let other: TestPerson;
let png: Buffer;
let wide: Buffer;

beforeAll(async () => {
  app = await startTestApp();
  author = await givenPerson(app);
  other = await givenPerson(app);
  png = await picture(20, 10);
  wide = await picture(1000, 10);
});
afterAll(() => app.close());

function picture(width: number, height: number, background = '#336699'): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background } }).png().toBuffer();
}

async function send(person: TestPerson, item: string, body: Buffer | string, { name = 'queue.png', type = 'image/png', headers = {} } = {}) {
  const client = await app.as(person);
  const query = new URLSearchParams({ item, name });
  return client.fetch(`/files/images?${query}`, { method: 'POST', body: Uint8Array.from(Buffer.from(body)), headers: { 'content-type': type, ...headers } });
}

async function kept(): Promise<number> {
  const row = await app.get(Database).row<{ count: number }>(sql`
    select ((select count(*) from file) + (select count(*) from attachment))::int as count`);
  return row?.count ?? 0;
}

describe('POST /files/images', () => {
  it('keeps a picture for a post of one’s own', async () => {
    const { id } = await givenPost(app, author, { status: 'draft' });
    const response = await send(author, id, png);
    expect(response.status).toBe(201);
    const image = (await response.json()) as Record<string, unknown>;
    expect(image).toEqual({ id: expect.any(String), url: `/files/${String(image.id)}`, width: 20, height: 10 });
  });

  describe('refuses', () => {
    it('strangers', async () => {
      const response = await app.stranger().fetch(`/files/images?item=${randomUUID()}&name=a`, { method: 'POST', body: 'x' });
      expect(response.status).toBe(401);
    });

    it('a request without the header that forms of other sites cannot send', async () => {
      const { id } = await givenPost(app, author, { status: 'draft' });
      expect((await send(author, id, png, { headers: { 'x-crossbench': '' } })).status).toBe(400);
    });

    it('a post that one may not read like one that is not there', async () => {
      const { id } = await givenPost(app, author, { status: 'draft' });
      const answers = await Promise.all([id, randomUUID(), 'nonsense'].map(async (item) => {
        const response = await send(other, item, png);
        return [response.status, ((await response.json()) as { code: string }).code];
      }));
      expect(answers).toEqual([[404, 'NOT_FOUND'], [404, 'NOT_FOUND'], [404, 'NOT_FOUND']]);
    });

    it("somebody else's published post", async () => {
      const { id } = await givenPost(app, author);
      expect((await send(other, id, png)).status).toBe(403);
    });

    it.each<[string, () => Buffer | string, number, string]>([
      ['nothing', () => '', 400, 'EMPTY'],
      ['a page that is called a picture', () => '<!doctype html><script>alert(1)</script>', 415, 'TYPE_NOT_ALLOWED'],
      ['an SVG', () => '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 415, 'TYPE_NOT_ALLOWED'],
      ['a page with the beginning of a picture', () => Buffer.concat([png.subarray(0, 16), Buffer.from('<script>')]), 422, 'UNREADABLE'],
      ['too large a file', () => Buffer.alloc(limits.imageBytes + 1), 413, 'TOO_LARGE'],
    ])('%s, says so, and keeps nothing', async (_, body, status, code) => {
      const { id } = await givenPost(app, author, { status: 'draft' });
      const before = await kept();
      const response = await send(author, id, body());
      expect([response.status, await response.json()]).toEqual([status, { code, message: expect.any(String) }]);
      expect(await kept()).toBe(before);
    });

    it('a picture that is sent as something else that has been read already', async () => {
      const { id } = await givenPost(app, author, { status: 'draft' });
      expect((await send(author, id, '{}', { type: 'application/json' })).status).toBe(400);
    });
  });

  it('that breaks off leaves nothing', async () => {
    const { id } = await givenPost(app, author, { status: 'draft' });
    const before = await kept();
    const { token } = await app.get(SessionRepository).open(author.id, 'Test');
    const { hostname, port } = new URL(app.url);
    await new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(`POST /files/images?item=${id}&name=a.png HTTP/1.1\r\nHost: ${hostname}\r\nx-crossbench: 1\r\nCookie: crossbench_session=${token}\r\nContent-Length: ${png.length}\r\n\r\n`);
        socket.write(png.subarray(0, 20), () => socket.destroy());
      });
      socket.on('close', () => resolve());
      socket.on('error', reject);
    });
    // The next request is answered by the same server, after it has noticed.
    expect((await send(author, id, png)).status).toBe(201);
    expect(await kept()).toBeLessThanOrEqual(before + 2);
  });
});

describe('GET /files/:id', () => {
  async function given(status: 'draft' | 'published', bytes = png): Promise<{ id: string; url: string }> {
    const { id } = await givenPost(app, author, { status });
    const { url } = (await (await send(author, id, bytes, { name: "Wie's (läuft).png" })).json()) as { url: string };
    return { id, url };
  }

  const get = async (person: TestPerson, url: string, headers: Record<string, string> = {}) => (await app.as(person)).fetch(url, { headers });

  it('serves it, with nothing that could run', async () => {
    const { url } = await given('published');
    const response = await get(other, url);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': "inline; filename*=UTF-8''Wie%27s%20%28l%C3%A4uft%29.png",
      'cache-control': 'private, no-cache',
    });
    expect((await sharp(Buffer.from(await response.arrayBuffer())).metadata()).width).toBe(20);
  });

  it('serves a smaller one', async () => {
    const { url } = await given('published', wide);
    const response = await get(other, `${url}?width=640`);
    expect((await sharp(Buffer.from(await response.arrayBuffer())).metadata()).width).toBe(640);
  });

  it('is not sent again when the browser still has it, but is asked for', async () => {
    const { id, url } = await given('published');
    const etag = (await get(other, url)).headers.get('etag') ?? '';
    expect((await get(other, url, { 'if-none-match': etag })).status).toBe(304);
    await app.get(ChangeStatus).withdraw(await app.actor(author), id);
    expect((await get(other, url, { 'if-none-match': etag })).status).toBe(404);
    expect((await get(author, url)).status).toBe(200);
  });

  it('is there for those only who may read its item', async () => {
    const { url } = await given('draft');
    const missing = await get(other, `/files/${randomUUID()}`);
    const hidden = await get(other, url);
    expect([missing.status, hidden.status, (await get(author, url)).status, (await app.stranger().fetch(url)).status]).toEqual([404, 404, 200, 401]);
    expect(Object.keys((await hidden.json()) as object)).toEqual(Object.keys((await missing.json()) as object));
  });

  it.each(['nonsense', '..%2f..%2fetc%2fpasswd', '%00'])('answers 404 for %s', async (id) => {
    expect((await get(author, `/files/${id}`)).status).toBe(404);
  });
});

describe('the same picture', () => {
  it('is kept once, and read through each post it hangs on', async () => {
    const bytes = await picture(33, 33, '#aa0000');
    const mine = await givenPost(app, author, { status: 'draft' });
    const theirs = await givenPost(app, other, { status: 'draft' });
    const [a, b] = await Promise.all([send(author, mine.id, bytes), send(other, theirs.id, bytes)]);
    const [one, two] = [(await a.json()) as { id: string; url: string }, (await b.json()) as { id: string; url: string }];
    expect(one.id).not.toBe(two.id);
    const files = await app.get(Database).rows(sql`select distinct file_id from attachment where id = any(${[one.id, two.id]}::uuid[])`);
    expect(files).toHaveLength(1);
    expect([(await (await app.as(other)).fetch(one.url)).status, (await (await app.as(other)).fetch(two.url)).status]).toEqual([404, 200]);
  });
});

describe('a picture that no text shows', () => {
  it('is removed after a month, and no other', async () => {
    const used = await givenPost(app, author, { status: 'draft' });
    const [inDraft, nowhere, fresh] = await Promise.all([1, 2, 3].map(async () => (await (await send(author, used.id, png)).json()) as { id: string }));
    const draft = draftInput({ body: pictureText(inDraft?.id ?? '', { alt: 'A queue' }) });
    await app.get(SaveDraft).run(await app.actor(author), { postId: used.id, baseVersion: 1, draft });
    await app.get(PublishPost).run(await app.actor(author), { postId: used.id, draftVersion: 2 });
    await app.get(SaveDraft).run(await app.actor(author), { postId: used.id, baseVersion: 2, draft: draftInput() });
    await app.get(Database).rows(sql`
      update attachment set created_at = created_at - interval '31 days' where id = any(${[inDraft?.id, nowhere?.id]}::uuid[])`);
    expect(await app.get(RemoveUnusedAttachments).run()).toBe(1);
    const left = await app.get(Database).rows<{ id: string }>(sql`select id from attachment where item_id = ${used.id} order by id`);
    expect(left.map((row) => row.id)).toEqual([inDraft?.id, fresh?.id].sort());
  });
});
