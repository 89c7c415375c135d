import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { PersonalData } from '../../platform/personal-data.js';
import { Storage } from '../../platform/storage/storage.js';
import { atOneMoment } from '../../testing/at-one-moment.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { givenPost, pictureText, textOf } from '../blogs/testing/post.factory.js';
import { givenComment } from '../comments/testing/comment.factory.js';
import { CloseAccount } from '../identity/identity.public.js';
import { storageKeyOf } from './data-export.repository.js';
import { RemoveOldExports } from './remove-old-exports.js';

const fields = `id state progress byteSize expiresAt path`;
const request = `mutation { requestDataExport { ${fields} } }`;
const mine = `{ myDataExport { ${fields} } }`;
const password = 'tidal gannet stapler';

interface DataExport {
  id: string;
  state: string;
  progress: number;
  byteSize: number | null;
  path: string | null;
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const ask = async (client: TestClient) => (await client.ask<{ requestDataExport: DataExport }>(request)).requestDataExport;
const latest = async (client: TestClient) => (await client.ask<{ myDataExport: DataExport | null }>(mine)).myDataExport;

async function filesOf(client: TestClient): Promise<Record<string, string>> {
  const response = await client.fetch((await latest(client))?.path ?? '/nowhere');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="crossbench-.*\.zip"$/);
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

async function ready(person: TestPerson): Promise<TestClient> {
  const client = await app.as(person);
  await ask(client);
  await app.runJobs();
  return client;
}

describe('downloading my data', () => {
  it('gathers all that I wrote, as data and as pages, with my pictures, and nothing of others', async () => {
    const person = await givenPerson(app, { name: 'Priya Raman', email: 'priya@skills.example' });
    const other = await givenPerson(app);
    const post = await givenPost(app, person, { title: 'What <b>we</b> learnt', body: textOf('People wait in line <script>alert(1)</script>') });
    const draft = await givenPost(app, person, { title: 'Not yet', status: 'draft' });
    const theirs = await givenPost(app, other, { title: 'Somebody else wrote this' });
    await givenComment(app, person, { itemId: theirs.id, text: 'I liked <i>that</i>.' });
    await givenComment(app, other, { itemId: post.id, text: 'A word of another' });
    const client = await app.as(person);
    const png = await sharp({ create: { width: 20, height: 10, channels: 3, background: '#123456' } }).png().toBuffer();
    const sent = await client.fetch(`/files/images?item=${draft.id}&name=${encodeURIComponent('../../chart.png')}`, { method: 'POST', body: Uint8Array.from(png) });
    const { id: pictureId } = (await sent.json()) as { id: string };
    const illustrated = await givenPost(app, person, { title: 'With a picture', status: 'draft', body: pictureText(pictureId, { alt: 'A chart' }) });
    expect(illustrated.id).toBeTruthy();

    expect(await ask(client)).toMatchObject({ state: 'WAITING', progress: 0, path: null });
    await app.runJobs();
    expect(await latest(client)).toMatchObject({ state: 'READY', progress: 100 });
    const files = await filesOf(client);
    const names = Object.keys(files);
    expect(names.every((name) => !name.includes('..') && !name.startsWith('/'))).toBe(true);
    expect(names).toEqual(expect.arrayContaining(['index.html', 'account/account.json', 'profile/profile.json', 'comments/comments-1.html']));
    expect(names.some((name) => name.startsWith(`files/${pictureId}/`))).toBe(true);
    const whole = Object.values(files).join('\n');
    expect(whole).toContain('priya@skills.example');
    expect(whole).toContain('I liked &lt;i&gt;that&lt;/i&gt;.');
    expect(whole).toContain('Not yet');
    for (const foreign of ['A word of another', 'Somebody else wrote this', other.email]) expect(whole).not.toContain(foreign);
    const pages = names.filter((name) => name.endsWith('.html')).map((name) => files[name] ?? '');
    for (const page of pages) {
      expect(page).not.toContain('<script');
      expect(page).toContain("default-src 'none'");
    }
    const json = names.find((name) => name.startsWith('texts/what-b-we-b-learnt') && name.endsWith('.json')) ?? '';
    expect(JSON.parse(files[json] ?? '{}')).toMatchObject({ status: 'PUBLISHED', authors: ['Priya Raman'], published: { title: 'What <b>we</b> learnt' } });
  });

  it('holds the photo, the rules that were accepted, notices that were dismissed and the names of feeds, which closing the account ends', async () => {
    const person = await givenPerson(app, { password });
    const client = await app.as(person);
    const square = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#0c0' } }).png().toBuffer();
    expect((await client.fetch('/people/photo', { method: 'POST', body: Uint8Array.from(square) })).status).toBe(201);
    const database = app.get(Database);
    const noticeId = '01940000-0000-7000-8000-0000000000aa';
    await database.rows(sql`
      insert into notice (id, title, severity, starts_at, ends_at, created_at, created_by)
      values (${noticeId}, 'Works & lifts', 'INFORMATION', now(), now() + interval '1 day', now(), ${person.id})`);
    await client.ask(`mutation ($id: ID!) { dismissNotice(id: $id) { __typename } }`, { id: noticeId });
    await client.ask(`mutation { makeFeedToken(input: { name: "Outlook" }) { __typename } }`);

    await ask(client);
    await app.runJobs();
    const response = await client.fetch((await latest(client))?.path ?? '');
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const photo = await sharp(files['profile/photo.webp']).metadata();
    expect([photo.format, photo.width]).toEqual(['webp', 400]);
    const textIn = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    expect(textIn('house-rules/house-rules.json')).toContain('"version": 1');
    expect(textIn('notices/notices.html')).toContain('Works &amp; lifts');
    expect(textIn('blogs/blogs.json')).toContain('Outlook');

    await app.get(CloseAccount).run(await app.actor(person), { password });
    const left = sql`select from notice_dismissal where person_id = ${person.id} union all select from feed_token where person_id = ${person.id}`;
    expect(await database.rows(left)).toEqual([]);
  });

  it('is for its person alone', async () => {
    const client = await ready(await givenPerson(app));
    const path = (await latest(client))?.path ?? '';
    const other = await app.as(await givenPerson(app, { roles: ['SITE_ADMIN'] }));
    expect((await other.fetch(path)).status).toBe(404);
    expect((await app.stranger().fetch(path)).status).toBe(401);
    expect((await client.fetch('/files/exports/none')).status).toBe(404);
    expect((await client.fetch(path)).status).toBe(200);
  });

  it('is one, however often it is asked for while it is built', async () => {
    const client = await app.as(await givenPerson(app));
    const asked = await Promise.all([ask(client), ask(client), ask(client)]);
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
    await app.runJobs();
    const again = await ask(client);
    expect(again.id).not.toBe(asked[0]?.id);
    expect(again.state).toBe('WAITING');
  });

  it('starts again where a worker died in the middle, and after a failure', async () => {
    const person = await givenPerson(app);
    const client = await app.as(person);
    let failures = 1;
    const source = {
      name: 'trouble',
      title: 'Trouble',
      count: async () => 1,
      async *parts(personId: string): AsyncGenerator<never> {
        if (personId !== person.id) return;
        failures -= 1;
        if (failures >= 0) throw new Error('the disk is full');
      },
    };
    app.get(PersonalData).register(source);
    const { id } = await ask(client);
    await app.runJobs();
    expect(await latest(client)).toMatchObject({ id, state: 'FAILED', progress: 0 });
    expect(await ask(client)).toMatchObject({ id, state: 'WAITING' });
    await app.get(Database).rows(sql`update data_export set state = 'BUILDING', progress = 40 where id = ${id}`);
    await app.runJobs();
    expect(await latest(client)).toMatchObject({ id, state: 'READY', progress: 100 });
  });

  it('is gone when its time is over', async () => {
    const client = await ready(await givenPerson(app));
    const { id = '', path } = (await latest(client)) ?? {};
    await app.get(Database).rows(sql`update data_export set expires_at = now() - interval '1 second' where id = ${id}`);
    expect((await client.fetch(path ?? '')).status).toBe(404);
    expect(await latest(client)).toBeNull();
    await app.get(RemoveOldExports).run();
    expect(await app.get(Storage).exists(storageKeyOf(id))).toBe(false);
  });

  it('goes with the account', async () => {
    const person = await givenPerson(app, { password });
    const client = await ready(person);
    const { id = '' } = (await latest(client)) ?? {};
    await app.get(CloseAccount).run(await app.actor(person), { password });
    await app.runJobs();
    expect(await app.get(Storage).exists(storageKeyOf(id))).toBe(false);
  });

  it('cannot be asked for all day long', () => atOneMoment(app, async () => {
    const client = await app.as(await givenPerson(app));
    for (let time = 0; time < 5; time += 1) await ask(client);
    expect(await client.refusal(request)).toBe('TOO_MANY_REQUESTS');
  }));
});
