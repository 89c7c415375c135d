import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { limits } from '@crossbench/schema/limits';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { SessionRepository } from '../../identity/identity.public.js';
import { givenPage, givenSpace } from '../testing/wiki.factory.js';
import { PresenceRepository } from './presence.repository.js';
import { until } from './testing/editor.js';
import { cookieOf, testEditors } from './testing/test-editors.js';

let app: TestApp;
let rosa: TestPerson;
let omar: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  rosa = await givenPerson(app, { name: 'Rosa' });
  omar = await givenPerson(app, { name: 'Omar' });
});
afterAll(() => app.close());

const { edit, opened, closeAll } = testEditors(() => app);

const kept = (pageId: string) => app.get(Database).rows(sql`select from wiki_update where page_id = ${pageId}`);

/** How a request for a socket is answered; 101 where it becomes one. */
async function statusOf(headers: Record<string, string>, path = '/collab', url = app.url): Promise<number> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}${path}`, { headers });
  return new Promise((resolve) => {
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
    socket.on('open', () => {
      socket.terminate();
      resolve(101);
    });
    socket.on('error', () => undefined);
  });
}

describe('a socket is refused', () => {
  it('to strangers, to pages of other sites, and at other paths', async () => {
    expect(await statusOf({})).toBe(401);
    expect(await statusOf({ cookie: 'crossbench_session=made-up' })).toBe(401);
    expect(await statusOf({ cookie: await cookieOf(app, rosa), origin: 'https://elsewhere.example' })).toBe(403);
    expect(await statusOf({ cookie: await cookieOf(app, rosa) }, '/other')).toBe(404);
  });

  it.each([
    ['who does not read the page', () => ({ readers: 'DEPARTMENT' as const, departmentId: rosa.departmentId })],
    ['who only reads it', () => ({ editing: 'EDITORS' as const })],
  ])('to somebody %s', async (_, input) => {
    const pageId = await givenPage(app, rosa, { spaceId: await givenSpace(app, rosa, input()) });
    const editor = await edit(await givenPerson(app, { department: 'Roads Agency' }), pageId);
    expect(await editor.closed()).toEqual({ code: 4403, reason: 'You can no longer edit this page' });
    expect(editor.document.getXmlFragment('default').length).toBe(0);
  });

  it('for what is no page, and before the house rules are accepted', async () => {
    for (const id of [randomUUID(), 'nothing', "'; drop table item"]) expect(await (await edit(rosa, id)).closed()).toMatchObject({ code: 4403 });
    const newcomer = await givenPerson(app, { mustAcceptHouseRules: true });
    const pageId = await givenPage(app, rosa, { spaceId: await givenSpace(app, rosa) });
    expect(await (await edit(newcomer, pageId)).closed()).toMatchObject({ code: 4403 });
  });
});

describe('in production', () => {
  it('a socket is for the secure cookie alone, and for pages of the public address', async () => {
    const production = await startTestApp({ production: true, publicUrl: 'https://crossbench.example' });
    try {
      const { token } = await production.get(SessionRepository).open((await givenPerson(production)).id, 'Test');
      const ask = (cookie: string, origin: string) => statusOf({ cookie: `${cookie}=${token}`, origin }, '/collab', production.url);
      expect(await ask('crossbench_session', 'https://crossbench.example')).toBe(401);
      expect(await ask('__Host-crossbench_session', 'https://elsewhere.example')).toBe(403);
      expect(await ask('__Host-crossbench_session', 'https://crossbench.example')).toBe(101);
    } finally {
      await production.close();
    }
  });
});

describe('what is sent', () => {
  const bad: [string, (document: Y.Doc) => void][] = [
    ['a kind of block that no page has', (document) => document.getXmlFragment('default').push([new Y.XmlElement('script')])],
    ['an attribute that no block has', (document) => (document.getXmlFragment('default').get(0) as Y.XmlElement).setAttribute('onclick', 'x')],
    ['words outside a block', (document) => document.getXmlFragment('default').push([new Y.XmlText('x')])],
    ['something hidden beside the text', (document) => document.getMap('secret').set('a', 'b')],
    ['a link that runs a script', (document) => {
      const text = new Y.XmlText();
      (document.getXmlFragment('default').get(0) as Y.XmlElement).insert(0, [text]);
      text.insert(0, 'press', { link: { href: 'javascript:alert(1)' } });
    }],
    ['more than a page can hold', (document) => {
      const text = new Y.XmlText();
      (document.getXmlFragment('default').get(0) as Y.XmlElement).insert(0, [text]);
      text.insert(0, 'x'.repeat(limits.richTextBytes));
    }],
  ];

  it.each(bad)('is refused when it is %s, and nothing of it is kept', async (_, change) => {
    const pageId = await givenPage(app, rosa, { spaceId: await givenSpace(app, rosa) });
    const [one, other] = [await opened(rosa, pageId), await opened(omar, pageId)];
    one.document.transact(() => change(one.document));
    expect(await one.closed()).toEqual({ code: 4422, reason: 'What was sent is not a text that a page can hold' });
    other.type('fine');
    await other.saved();
    expect(await kept(pageId)).toHaveLength(1 + 'fine'.length + 1);
    expect(other.document.getXmlFragment('default').length).toBe(1);
  });

  it('may be 50 megabytes: the socket is closed, and the server goes on', async () => {
    const pageId = await givenPage(app, rosa, { spaceId: await givenSpace(app, rosa) });
    const socket = new WebSocket(`${app.url.replace('http', 'ws')}/collab`, { headers: { cookie: await cookieOf(app, rosa) } });
    await new Promise((resolve) => socket.on('open', resolve));
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    socket.on('error', () => undefined);
    socket.send(Buffer.alloc(50_000_000));
    expect(await closed).toBe(1009);
    (await opened(rosa, pageId)).type('fine');
  });

  it('may be anything at all', async () => {
    for (const message of [Buffer.from([]), Buffer.from([255, 255, 255]), Buffer.alloc(2000, 7), 'text']) {
      const socket = new WebSocket(`${app.url.replace('http', 'ws')}/collab`, { headers: { cookie: await cookieOf(app, rosa) } });
      await new Promise((resolve) => socket.on('open', resolve));
      socket.send(message);
      socket.terminate();
    }
    const pageId = await givenPage(app, rosa, { spaceId: await givenSpace(app, rosa) });
    const editor = await opened(rosa, pageId);
    editor.type('fine');
    await editor.saved();
  });
});

describe('who edits a page', () => {
  it('is told to those who read it, without opening it', async () => {
    const pageId = await givenPage(app, rosa, { spaceId: await givenSpace(app, rosa) });
    const reader = await app.as(omar);
    const names = async () => {
      const data = await reader.ask<{ wikiPage: { editingNow: { name: string }[] } }>(
        'query ($id: String!) { wikiPage(address: $id) { editingNow { name } } }', { id: pageId });
      return data.wikiPage.editingNow.map(({ name }) => name);
    };
    expect(await names()).toEqual([]);
    const [editor] = [await opened(rosa, pageId), await opened(rosa, pageId)];
    await until(async () => (await names()).length > 0);
    expect(await names()).toEqual(['Rosa']);
    editor.close();
    closeAll();
    await until(async () => (await names()).length === 0);
  });

  it('is told to those who edit it too, whatever server the others are connected to', async () => {
    const pageId = await givenPage(app, rosa, { spaceId: await givenSpace(app, rosa) });
    const editor = await opened(rosa, pageId);
    const told: string[] = [];
    editor.provider.on('stateless', ({ payload }: { payload: string }) => payload.startsWith('people ') && told.push(payload));
    const elsewhere = randomUUID();
    await app.get(PresenceRepository).enter(elsewhere, pageId, omar.id);
    await until(() => told.at(-1) === `people ${JSON.stringify([{ id: omar.id, name: 'Omar' }, { id: rosa.id, name: 'Rosa' }])}`);
    await app.get(PresenceRepository).leave(elsewhere);
    await until(() => told.at(-1) === `people ${JSON.stringify([{ id: rosa.id, name: 'Rosa' }])}`);
  });

  it('grows stale when their server was killed', async () => {
    const pageId = await givenPage(app, rosa, { spaceId: await givenSpace(app, rosa) });
    await app.get(Database).rows(sql`
      insert into wiki_editing (connection_id, page_id, person_id, seen_at) values (${randomUUID()}, ${pageId}, ${rosa.id}, now() - interval '1 minute')`);
    const data = await (await app.as(omar)).ask<{ wikiPage: unknown }>('query ($id: String!) { wikiPage(address: $id) { editingNow { name } } }', { id: pageId });
    expect(data.wikiPage).toEqual({ editingNow: [] });
  });
});
