import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { Storage } from '../../../platform/storage/storage.js';
import { givenPerson, type TestPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import type { TestClient } from '../../../testing/test-client.js';
import { RemoveUnusedPhotos } from './remove-unused-photos.js';

let app: TestApp;
let person: TestPerson;
let client: TestClient;
let colleague: TestClient;
beforeAll(async () => {
  app = await startTestApp();
  person = await givenPerson(app);
  client = await app.as(person);
  colleague = await app.as(await givenPerson(app, { department: 'Office for Public Data' }));
});
afterAll(() => app.close());

const picture = (background: string) => sharp({ create: { width: 300, height: 200, channels: 3, background } }).jpeg().toBuffer();
const send = (bytes: Uint8Array<ArrayBuffer> | Buffer, query = '', headers: Record<string, string> = {}) =>
  client.fetch(`/people/photo${query}`, { method: 'POST', body: new Uint8Array(bytes), headers });
const shown = async () =>
  (await colleague.ask<{ person: { photo: string | null } }>('query ($a: String!) { person(address: $a) { photo } }', { a: person.id })).person.photo;
const photoIds = async () => (await app.get(Database).rows<{ id: string }>(sql`select id from photo order by created_at`)).map(({ id }) => id);
const bytesOf = (id: string) => app.get(Storage).exists(`photos/${id.slice(-2)}/${id}/64`);

describe('a photo', () => {
  it('is shown to everybody who is signed in, in three sizes, and kept by browsers under its version', async () => {
    const answer = await send(await picture('#c00'), '?left=10&top=20.5&side=150');
    expect(answer.status).toBe(201);
    const { photo } = (await answer.json()) as { photo: string };
    expect(await shown()).toBe(photo);
    for (const size of [64, 128, 400]) {
      const response = await colleague.fetch(`${photo}&size=${size}`);
      expect(response.headers.get('content-type')).toBe('image/webp');
      expect(response.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      const { width, height } = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
      expect([width, height]).toEqual([size, size]);
    }
    const plain = await colleague.fetch(`/people/${person.id}/photo`);
    expect(plain.headers.get('cache-control')).toBe('private, no-cache');
    const again = await colleague.fetch(`/people/${person.id}/photo`, { headers: { 'if-none-match': plain.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  it('gives way to another, whose address differs, and leaves no bytes', async () => {
    const [before = ''] = await photoIds();
    const old = await shown();
    await send(await picture('#0c0'));
    expect(await shown()).not.toBe(old);
    await app.runJobs();
    expect(await photoIds()).not.toContain(before);
    expect(await bytesOf(before)).toBe(false);
  });

  it('is taken away', async () => {
    expect((await client.fetch('/people/photo', { method: 'DELETE' })).status).toBe(204);
    await app.runJobs();
    expect([await shown(), await photoIds()]).toEqual([null, []]);
    expect((await colleague.fetch(`/people/${person.id}/photo`)).status).toBe(404);
  });

  it('that nobody shows goes in the night, unless it is being sent', async () => {
    await app.get(Database).rows(sql`
      insert into photo (id, person_id, created_at) values
        ('01940000-0000-7000-8000-00000000000a', ${person.id}, now() - interval '2 hours'),
        ('01940000-0000-7000-8000-00000000000b', ${person.id}, now())`);
    await app.get(RemoveUnusedPhotos).run();
    expect(await photoIds()).toEqual(['01940000-0000-7000-8000-00000000000b']);
  });
});

describe('what is refused', () => {
  it.each<[string, () => Promise<Buffer> | Buffer, number, string]>([
    ['nothing', () => Buffer.alloc(0), 400, 'EMPTY'],
    ['a drawing with a script', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 415, 'TYPE_NOT_ALLOWED'],
    ['half a picture', async () => (await picture('#abc')).subarray(0, 400), 422, 'UNREADABLE'],
    ['too many bytes', () => Buffer.alloc(10_000_001), 413, 'TOO_LARGE'],
    [
      'too many pixels',
      () => sharp({ create: { width: 10_001, height: 5000, channels: 3, background: '#fff' } }).png({ compressionLevel: 9 }).toBuffer(),
      422,
      'TOO_MANY_PIXELS',
    ],
  ])('%s', async (_, bytes, status, code) => {
    const before = await photoIds();
    const answer = await send(await bytes());
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code]);
    expect(await photoIds()).toEqual(before);
  });

  it.each(['?left=1&top=1', '?left=a&top=0&side=9', '?left=0&top=0&side=0', '?left=-1&top=0&side=9', '?side[]=9&left=1&top=1'])('a crop like %s', async (query) => {
    expect((await send(await picture('#abc'), query)).status).toBe(400);
  });

  it('a stranger, and a form of another site', async () => {
    expect((await app.stranger().fetch('/people/photo', { method: 'POST' })).status).toBe(401);
    expect((await app.stranger().fetch(`/people/${person.id}/photo`)).status).toBe(401);
    expect((await app.stranger().fetch(`/people/${person.id}.vcf`)).status).toBe(401);
    expect((await send(await picture('#abc'), '', { 'x-crossbench': '' })).status).toBe(400);
    expect((await client.fetch('/people/photo', { method: 'DELETE', headers: { 'x-crossbench': '' } })).status).toBe(400);
  });

  it.each(['/people/nobody/photo', '/people/%00/photo', '/people/01940000-0000-7000-8000-00000000000a/photo'])('%s is not there', async (path) => {
    expect((await client.fetch(path)).status).toBe(404);
  });
});
