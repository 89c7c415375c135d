import { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { MessageType } from '@hocuspocus/server';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { SessionRepository } from '../../identity/identity.public.js';
import { givenPage, givenSpace } from '../testing/wiki.factory.js';
import { type TestEditor, openEditor, until } from './testing/editor.js';
import { RawSocket } from './testing/raw-socket.js';

let app: TestApp;
let rosa: TestPerson;
let omar: TestPerson;
const opened: { close(): void }[] = [];
beforeAll(async () => {
  app = await startTestApp();
  rosa = await givenPerson(app, { name: 'Rosa' });
  omar = await givenPerson(app, { name: 'Omar' });
});
afterEach(() => opened.splice(0).forEach((one) => one.close()));
afterAll(() => app.close());

const cookieOf = async (person: TestPerson) => `crossbench_session=${(await app.get(SessionRepository).open(person.id, 'Test')).token}`;

async function rawSocket(person: TestPerson, query = ''): Promise<RawSocket> {
  const socket = await RawSocket.open(app.url, await cookieOf(person), query);
  opened.push(socket);
  return socket;
}

async function editorOf(person: TestPerson, pageId: string): Promise<TestEditor> {
  const editor = openEditor({ url: app.url, cookie: await cookieOf(person), pageId });
  opened.push(editor);
  await editor.opened();
  return editor;
}

const newPage = async () => givenPage(app, rosa, { spaceId: await givenSpace(app, rosa) });

describe('one socket', () => {
  it('has one page open, also where two are asked for at once', async () => {
    const [one, other] = [await newPage(), await newPage()];
    const socket = await rawSocket(omar);
    socket.ask(one);
    socket.ask(other);
    await until(() => socket.farewell !== undefined);
    expect(socket.farewell).toEqual({ code: 4400, reason: 'One connection is for one page' });
  });

  it('has it open once', async () => {
    const page = await newPage();
    const socket = await rawSocket(omar);
    socket.ask(`${page}\0one`);
    socket.ask(`${page}\0other`);
    await until(() => socket.farewell !== undefined);
    expect(socket.farewell).toMatchObject({ code: 4400 });
  });
});

describe('an editor that comes back over another connection', () => {
  const tab = (last: number) => `?tab=00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
  const present = async (pageId: string) =>
    (await app.get(Database).rows<{ id: string }>(sql`select person_id as id from wiki_editing where page_id = ${pageId} order by connection_id`)).map(({ id }) => id);

  it('has left the one that nobody told to be dead, and nothing of it stays when it leaves', async () => {
    const page = await newPage();
    const dead = await rawSocket(omar, tab(1));
    dead.ask(page);
    await until(async () => (await present(page)).length === 1);
    const back = await rawSocket(omar, tab(1));
    back.ask(page);
    await until(() => dead.farewell !== undefined);
    await until(async () => (await present(page)).length === 1);
    expect(back.farewell).toBeUndefined();
    back.close();
    await until(async () => (await present(page)).length === 0);
  });

  it.each<[string, () => TestPerson, string]>([
    ['another tab of the same person', () => omar, tab(3)],
    ['a tab that does not say which it is', () => omar, ''],
    ['the same tab of somebody else', () => rosa, tab(2)],
  ])('is not taken for %s', async (_, person, query) => {
    const page = await newPage();
    const [one, other] = [await rawSocket(omar, query && tab(2)), await rawSocket(person(), query)];
    one.ask(page);
    await until(async () => (await present(page)).length === 1);
    other.ask(page);
    await until(async () => (await present(page)).length === 2);
    expect([one.farewell, other.farewell]).toEqual([undefined, undefined]);
  });

  it('leaves alone what the same tab has open beside it', async () => {
    const [page, beside] = [await newPage(), await newPage()];
    const [one, other] = [await rawSocket(omar, tab(4)), await rawSocket(omar, tab(4))];
    one.ask(page);
    await until(async () => (await present(page)).length === 1);
    other.ask(beside);
    await until(async () => (await present(beside)).length === 1);
    expect(await present(page)).toEqual([omar.id]);
  });
});

describe('who asks for a whole page again and again', () => {
  it('is sent away before the answers fill the memory', async () => {
    const page = await newPage();
    const writer = await editorOf(rosa, page);
    writer.type('x'.repeat(20));
    await writer.saved();
    const socket = await rawSocket(omar);
    socket.ask(page);
    await until(() => socket.hears(page, MessageType.Auth));
    for (let time = 0; time < 500; time += 1) socket.read(page);
    await until(() => socket.farewell !== undefined);
    expect(socket.farewell).toEqual({ code: 4429, reason: 'Too much was sent at once' });
    expect(socket.heard.filter(({ type }) => type === (MessageType.Sync as number)).length).toBeLessThan(50);
  });
});

describe('of themselves people say', () => {
  const cursorsSeenBy = (editor: TestEditor) => [...(editor.provider.awareness?.getStates() ?? [])].filter(([, state]) => Object.keys(state).length > 0);

  it('nothing but where they are: neither another name nor anything else', async () => {
    const page = await newPage();
    const writer = await editorOf(rosa, page);
    const socket = await rawSocket(omar);
    socket.ask(page);
    await until(() => socket.hears(page, MessageType.Auth));
    const state = { user: { id: rosa.id, name: '<img src=x onerror=alert(1)>', color: 'red' }, cursor: { anchor: 1 }, more: 'x' };
    socket.point(page, [{ client: 77, clock: 1, state }]);
    await until(() => cursorsSeenBy(writer).length > 0);
    expect(cursorsSeenBy(writer)).toEqual([[77, { user: { id: omar.id, name: 'Omar' }, cursor: { anchor: 1 } }]]);
  });

  it('nothing in the place of others', async () => {
    const page = await newPage();
    const [writer, reader] = [await editorOf(rosa, page), await editorOf(omar, page)];
    const hers = { user: { id: rosa.id, name: 'Rosa' }, cursor: null };
    writer.provider.setAwarenessField('cursor', null);
    await until(() => cursorsSeenBy(reader).length === 1);
    const socket = await rawSocket(omar);
    socket.ask(page);
    await until(() => socket.hears(page, MessageType.Auth));
    socket.point(page, [{ client: writer.document.clientID, clock: 1_000_000, state: { cursor: { anchor: 1 } } }, { client: 77, clock: 1, state: { cursor: 'there' } }]);
    await until(() => cursorsSeenBy(reader).length === 2);
    expect(new Map(cursorsSeenBy(reader)).get(writer.document.clientID)).toEqual(hers);
  });

  it('little: neither long places nor many of them', async () => {
    const page = await newPage();
    const writer = await editorOf(rosa, page);
    const socket = await rawSocket(omar);
    socket.ask(page);
    await until(() => socket.hears(page, MessageType.Auth));
    const many = Array.from({ length: 1000 }, (_, client) => ({ client: client + 1, clock: 1, state: { cursor: client === 0 ? 'x'.repeat(3000) : null } }));
    socket.point(page, many);
    socket.point(page, [{ client: 2, clock: 2, state: { cursor: 'last' } }]);
    await until(() => cursorsSeenBy(writer).some(([, { cursor }]) => cursor === 'last'));
    expect(cursorsSeenBy(writer)).toHaveLength(7);
  });
});

describe('where the server cannot hear of changes', () => {
  it('nobody edits, and everybody does as soon as it can', async () => {
    const deaf = await startTestApp();
    const person = await givenPerson(deaf);
    const page = await givenPage(deaf, person, { spaceId: await givenSpace(deaf, person) });
    const { config } = deaf.get(MikroORM);
    const address = config.get('clientUrl');
    config.set('clientUrl', 'postgresql://nobody@127.0.0.1:1/nowhere');
    const { token } = await deaf.get(SessionRepository).open(person.id, 'Test');
    const cookie = `crossbench_session=${token}`;
    await expect(RawSocket.open(deaf.url, cookie)).rejects.toThrow('503');
    config.set('clientUrl', address);
    const editor = openEditor({ url: deaf.url, cookie, pageId: page });
    try {
      await editor.opened();
      editor.type('heard');
      await editor.saved();
    } finally {
      editor.close();
      await deaf.close();
    }
  });
});
