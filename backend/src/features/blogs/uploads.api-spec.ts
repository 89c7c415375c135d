import { randomInt, randomUUID } from 'node:crypto';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { limits } from '@crossbench/schema/limits';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Config } from '../../config.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { CONFIG } from '../../platform/platform.tokens.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { SessionRepository } from '../identity/identity.public.js';
import { RemoveAbandonedUploads } from '../content/content.public.js';
import { beginUpload, beginning, offsetOf, sendPiece, sendUpload } from '../content/testing/send-upload.js';
import { pdfFile, zipOf } from '../files/testing/sample-files.js';
import { ChangeStatus } from './actions/change-status.js';
import { givenPost } from './testing/post.factory.js';

let app: TestApp;
let author: TestPerson;
let other: TestPerson;
let mine: TestClient;
let theirs: TestClient;
let post: string;

beforeAll(async () => {
  app = await startTestApp({ fileQuotaBytes: 3_000_000 });
  other = await givenPerson(app);
  theirs = await app.as(other);
});
afterAll(() => app.close());
beforeEach(async () => {
  author = await givenPerson(app);
  mine = await app.as(author);
  post = (await givenPost(app, author, { status: 'draft' })).id;
});

const rows = (what: ReturnType<typeof sql>) => app.get(Database).rows<{ id: string }>(what);
const uploadsOf = (person: TestPerson) => rows(sql`select id from upload where person_id = ${person.id} and finished_at is null`);
const attachmentsOf = (item: string) => rows(sql`select id from attachment where item_id = ${item}`);
const lying = () => readdir(join(app.app.get<Config>(CONFIG).home, 'uploads'));
const text = (bytes: number) => Buffer.alloc(bytes, 'All work and no play makes a dull file. ');

describe('POST /uploads', () => {
  it('keeps a small file in one request, and leaves nothing lying about', async () => {
    const { status, id } = await sendUpload(mine, { item: post, name: 'Report 2026.pdf', body: pdfFile() });
    expect(status).toBe(201);
    expect(await attachmentsOf(post)).toEqual([{ id }]);
    expect([await uploadsOf(author), (await lying()).filter((name) => name.startsWith(id))]).toEqual([[], []]);
    const { attachment } = await mine.ask<{ attachment: unknown }>(`query ($id: ID!) { attachment(id: $id) {
      name byteSize mediaType url version state addedBy { name } versions { number name state url } } }`, { id });
    expect(attachment).toEqual({
      name: 'Report 2026.pdf', byteSize: pdfFile().length, mediaType: 'application/pdf', url: `/files/${id}`, version: 1, state: 'READY',
      addedBy: { name: author.name }, versions: [{ number: 1, name: 'Report 2026.pdf', state: 'READY', url: `/files/${id}/versions/1` }],
    });
  });

  it('cleans names that are paths or hide what they are', async () => {
    const { id } = await sendUpload(mine, { item: post, name: '../../etc/inv\u202efdp.exe\u0000/oice\r\n\u202etxt.pdf', body: pdfFile() });
    expect(await mine.ask('query ($id: ID!) { attachment(id: $id) { name } }', { id })).toEqual({ attachment: { name: 'oicetxt.pdf' } });
  });

  describe('refuses', () => {
    it('strangers', async () => {
      expect((await sendUpload(app.stranger(), { item: post, name: 'a.pdf', body: pdfFile() })).status).toBe(401);
    });

    it('a request without the header that forms of other sites cannot send', async () => {
      const response = await mine.fetch('/uploads', { method: 'POST', headers: { ...beginning({ item: post, name: 'a.pdf', body: 'x' }), 'x-crossbench': '' } });
      expect(response.status).toBe(400);
    });

    it('a request that comes from another site', async () => {
      const headers = { ...beginning({ item: post, name: 'a.pdf', body: 'x' }), origin: 'https://elsewhere.example' };
      const response = await mine.fetch('/uploads', { method: 'POST', headers });
      expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    });

    it('a post that one may not read like one that is not there, and a published one of somebody else', async () => {
      const published = await givenPost(app, author);
      const answers = await Promise.all([post, randomUUID(), 'nonsense', published.id].map((item) => sendUpload(theirs, { item, name: 'a.pdf', body: pdfFile() })));
      expect(answers.map(({ status, code }) => [status, code])).toEqual([[404, 'NOT_FOUND'], [404, 'NOT_FOUND'], [404, 'NOT_FOUND'], [403, 'FORBIDDEN']]);
    });

    it.each<[string, string, () => Buffer | string, number, string]>([
      ['a type that is not on the list', 'run.exe', () => 'MZ', 415, 'TYPE_NOT_ALLOWED'],
      ['nothing', 'a.txt', () => '', 400, 'EMPTY'],
      ['a zip named .docx', 'letter.docx', () => zipOf({ name: 'a', text: 'a' }), 415, 'OTHER_CONTENT'],
      ['a file beyond the quota', 'long.txt', () => text(3_000_001), 413, 'OVER_QUOTA'],
    ])('%s, says so, and keeps nothing', async (_, name, body, status, code) => {
      const answer = await sendUpload(mine, { item: post, name, body: body() });
      expect([answer.status, answer.code]).toEqual([status, code]);
      expect(answer.message).toMatch(/^[A-Z].+[^.]$/);
      expect([await attachmentsOf(post), await uploadsOf(author)]).toEqual([[], []]);
    });

    it('more than a file may have', async () => {
      const response = await mine.fetch('/uploads', { method: 'POST', headers: { ...beginning({ item: post, name: 'a.pdf', body: 'x' }), 'upload-length': String(limits.fileBytes + 1) } });
      expect([response.status, await response.json()]).toEqual([413, { code: 'TOO_LARGE', message: 'The file is larger than 50 MB. Choose a smaller one' }]);
    });

    it('a file whose size is not said first', async () => {
      const { 'upload-length': _, ...headers } = beginning({ item: post, name: 'a.pdf', body: 'x' });
      expect((await mine.fetch('/uploads', { method: 'POST', headers: { ...headers, 'upload-defer-length': '1' } })).status).toBe(501);
    });

    it('a new version of what hangs on another post', async () => {
      const { id } = await sendUpload(mine, { item: post, name: 'a.pdf', body: pdfFile() });
      const elsewhere = await givenPost(app, author, { status: 'draft' });
      expect((await sendUpload(mine, { item: elsewhere.id, name: 'a.pdf', body: pdfFile(), replaces: id })).code).toBe('NOT_FOUND');
    });
  });
});

describe('an upload that was cut off', () => {
  /** Sends a piece and breaks the connection after some of it. */
  async function cut(id: string, piece: Buffer, offset: number, after: number): Promise<void> {
    const { hostname, port } = new URL(app.url);
    const { token } = await app.get(SessionRepository).open(author.id, 'Test');
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          `PATCH /uploads/${id} HTTP/1.1\r\nHost: ${hostname}\r\nx-crossbench: 1\r\nCookie: crossbench_session=${token}\r\nTus-Resumable: 1.0.0\r\n` +
            `Upload-Offset: ${offset}\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: ${piece.length}\r\n\r\n`,
        );
        socket.write(piece.subarray(0, after), () => socket.destroy());
      });
      socket.on('error', () => undefined);
      socket.on('close', () => resolve());
    });
  }

  it('at random places goes on where it stopped, and arrives byte for byte', async () => {
    const body = Buffer.from(Array.from({ length: 400_000 }, () => 32 + randomInt(90)));
    const { id } = await beginUpload(mine, { item: post, name: 'noise.txt', body });
    let offset = 0;
    for (let times = 0; times < 6; times += 1) {
      await cut(id, body.subarray(offset), offset, randomInt(0, 60_000));
      const now = await offsetOf(mine, id);
      expect(now).toBeGreaterThanOrEqual(offset);
      offset = now ?? 0;
      if (randomInt(2) === 0) {
        const piece = body.subarray(offset, offset + randomInt(1, 30_000));
        expect((await sendPiece(mine, id, piece, offset)).status).toBe(204);
        offset += piece.length;
      }
    }
    expect((await sendPiece(mine, id, body.subarray(offset), offset)).status).toBe(204);
    const file = await mine.fetch(`/files/${id}`);
    expect(Buffer.from(await file.arrayBuffer()).equals(body)).toBe(true);
  });

  it('cannot go on from a place that the server does not have', async () => {
    const body = text(1000);
    const { id } = await beginUpload(mine, { item: post, name: 'a.txt', body });
    expect((await sendPiece(mine, id, body.subarray(500), 500)).status).toBe(409);
    expect((await sendPiece(mine, id, text(1001), 0)).status).toBe(413);
  });

  it('is nobody else’s to see, to go on with or to give up', async () => {
    const { id } = await beginUpload(mine, { item: post, name: 'a.txt', body: text(10) });
    const given = await theirs.fetch(`/uploads/${id}`, { method: 'DELETE', headers: { 'tus-resumable': '1.0.0' } });
    expect([await offsetOf(theirs, id), (await sendPiece(theirs, id, text(10), 0)).status, given.status]).toEqual([undefined, 404, 404]);
    expect((await mine.fetch(`/uploads/${id}`)).status).toBe(405);
  });

  it('is told to be whole when the answer to its last piece was lost', async () => {
    const body = text(1000);
    const { id } = await beginUpload(mine, { item: post, name: 'a.txt', body });
    await sendPiece(mine, id, body, 0);
    expect(await offsetOf(mine, id)).toBe(1000);
    expect(await attachmentsOf(post)).toHaveLength(1);
    expect((await sendPiece(mine, id, Buffer.alloc(0), 1000)).status).toBe(204);
    expect(await attachmentsOf(post)).toHaveLength(1);
  });

  it('is finished when somebody asks, after the server was stopped before it could do so', async () => {
    const body = text(1000);
    const { id } = await beginUpload(mine, { item: post, name: 'a.txt', body });
    await writeFile(join(app.app.get<Config>(CONFIG).home, 'uploads', id), body);
    expect(await offsetOf(mine, id)).toBe(1000);
    expect(await attachmentsOf(post)).toEqual([{ id }]);
  });

  it('is refused when its item may no longer be changed', async () => {
    const published = await givenPost(app, author);
    const body = text(1000);
    const { id } = await beginUpload(mine, { item: published.id, name: 'a.txt', body });
    await sendPiece(mine, id, body.subarray(0, 500), 0);
    await app.get(ChangeStatus).archive(await app.actor(author), published.id);
    expect((await sendPiece(mine, id, body.subarray(500), 500)).status).toBe(403);
    expect([await attachmentsOf(published.id), await uploadsOf(author), await lying()]).toEqual([[], [], expect.not.arrayContaining([id])]);
  });

  it('is removed after a day, and no other', async () => {
    const old = await beginUpload(mine, { item: post, name: 'a.txt', body: text(10) });
    const fresh = await beginUpload(mine, { item: post, name: 'b.txt', body: text(10) });
    await rows(sql`update upload set expires_at = now() - interval '1 second' where id = ${old.id}`);
    const home = app.app.get<Config>(CONFIG).home;
    await utimes(join(home, 'uploads', old.id), new Date(0), new Date(0));
    expect(await app.get(RemoveAbandonedUploads).run()).toBe(1);
    expect([(await lying()).includes(old.id), (await lying()).includes(fresh.id)]).toEqual([false, true]);
    expect(await offsetOf(mine, old.id)).toBeUndefined();
  });

  it('is given up with DELETE, and leaves nothing', async () => {
    const { id } = await beginUpload(mine, { item: post, name: 'a.txt', body: text(10) });
    expect((await mine.fetch(`/uploads/${id}`, { method: 'DELETE', headers: { 'tus-resumable': '1.0.0' } })).status).toBe(204);
    expect([await uploadsOf(author), (await lying()).includes(id)]).toEqual([[], false]);
  });
});

describe('the quota', () => {
  const storage = async (client: TestClient) =>
    (await client.ask<{ viewer: { storage: { usedBytes: number; quotaBytes: number } } }>('{ viewer { storage { usedBytes quotaBytes } } }')).viewer.storage;

  it('counts what one added, every version, and what is on its way', async () => {
    const { id } = await sendUpload(mine, { item: post, name: 'a.txt', body: text(1000) });
    await sendUpload(mine, { item: post, name: 'a.txt', body: text(500), replaces: id });
    await beginUpload(mine, { item: post, name: 'b.txt', body: text(70) });
    expect(await storage(mine)).toEqual({ usedBytes: 1570, quotaBytes: 3_000_000 });
    await mine.ask('mutation ($id: ID!) { removeAttachment(id: $id) { id } }', { id });
    expect((await storage(mine)).usedBytes).toBe(70);
  });

  it('is not shared by two uploads that begin at once', async () => {
    const files = await Promise.all([1, 2, 3].map((n) => beginUpload(mine, { item: post, name: `${n}.txt`, body: text(1_600_000) })));
    expect(files.map(({ status }) => status).sort()).toEqual([201, 413, 413]);
  });

  it('ends an upload half-way when it is used up by then, and keeps nothing of it', async () => {
    const body = text(2_000_000);
    const { id } = await beginUpload(mine, { item: post, name: 'a.txt', body });
    expect((await sendPiece(mine, id, body.subarray(0, 1_000_000), 0)).status).toBe(204);
    await rows(sql`update upload set byte_size = 2000000 where id = ${id}`);
    await rows(sql`insert into upload (id, item_id, person_id, name, byte_size, created_at, expires_at)
      values (${randomUUID()}, ${post}, ${author.id}, 'from another server', 1500000, now(), now() + interval '1 day')`);
    const answer = await sendPiece(mine, id, body.subarray(1_000_000), 1_000_000);
    expect([answer.status, answer.code, answer.message]).toEqual([
      413, 'OVER_QUOTA', 'There is no room for this file: you use 3.5 MB of your 3 MB. Remove files that you no longer need',
    ]);
    expect([await offsetOf(mine, id), (await lying()).includes(id)]).toEqual([undefined, false]);
  });
});
