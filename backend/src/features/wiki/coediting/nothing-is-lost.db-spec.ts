import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { dice } from '../../../testing/dice.js';
import { longRun } from '../../../testing/long-run.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { SessionRepository } from '../../identity/identity.public.js';
import { givenPage, givenSpace } from '../testing/wiki.factory.js';
import { SavePage } from './actions/save-page.js';
import { SaveLeftPages } from './save-left-pages.js';
import { TidyDocument } from './tidy-document.js';
import { type TestEditor, openEditor, until } from './testing/editor.js';
import { ServerProcess, freePort } from './testing/server-process.js';

const rounds = longRun ? 4 : 1;
const steps = longRun ? 120 : 25;
/** Milliseconds in which all come together again. */
const settling = 60_000;
const letters = ['a', 'b', 'c', 'd'];

let app: TestApp;
let home: string;
const people: TestPerson[] = [];
const servers: ServerProcess[] = [];
beforeAll(async () => {
  app = await startTestApp();
  home = await mkdtemp(join(tmpdir(), 'crossbench-coediting-'));
  for (const name of letters) people.push(await givenPerson(app, { name }));
  const url = app.get(MikroORM).config.get('clientUrl') ?? '';
  for (let count = 0; count < 2; count += 1) servers.push(new ServerProcess(await freePort(), url, home));
  await Promise.all(servers.map((server) => server.start()));
}, 240_000);
afterAll(async () => {
  for (const server of servers) await server.kill();
  await app.close();
  await rm(home, { recursive: true, force: true });
});

/** Somebody who writes one letter again and again, so that it can be counted how many of theirs are there. */
interface Writer {
  readonly letter: string;
  editor: TestEditor;
  /** What must be there in the end, and what may be. */
  least: number;
  most: number;
  /** The server has said that these are kept. */
  acknowledged: number;
}

const count = (text: string, letter: string): number => text.split(letter).length - 1;

async function open(index: number, pageId: string, server: ServerProcess | undefined): Promise<TestEditor> {
  const { token } = await app.get(SessionRepository).open(people[index]?.id ?? '', 'Test');
  return openEditor({ url: server?.url ?? app.url, cookie: `crossbench_session=${token}`, pageId });
}

/** What a version says, and what is written since. */
async function storedVersions(pageId: string): Promise<{ number: number; text: string }[]> {
  return app.get(Database).rows(sql`select number, plain_text as text from item_revision where item_id = ${pageId} order by number`);
}

async function live(seed: number): Promise<void> {
  const chance = dice(seed);
  const pageId = await givenPage(app, people[0] as TestPerson, { spaceId: await givenSpace(app, people[0] as TestPerson) });
  const places = [undefined, ...servers];
  const writers: Writer[] = [];
  for (const [index, letter] of letters.entries()) writers.push({ letter, editor: await open(index, pageId, places[index % 3]), least: 0, most: 0, acknowledged: 0 });
  for (const { editor } of writers) await editor.opened();
  const starting = new Map<ServerProcess | undefined, Promise<void>>();
  const note = (): void => writers.filter(({ editor }) => editor.isSaved()).forEach((writer) => (writer.acknowledged = writer.least));

  for (let step = 0; step < steps; step += 1) {
    const writer = chance.one(writers);
    note();
    switch (chance.one(['type', 'type', 'type', 'type', 'offline', 'online', 'kill', 'crash', 'save', 'tidy', 'wait'])) {
      case 'type':
        writer.editor.type(writer.letter.repeat(3));
        writer.least += 3;
        writer.most += 3;
        break;
      case 'offline':
        writer.editor.goOffline();
        break;
      case 'online':
        writer.editor.goOnline();
        break;
      case 'kill': {
        // The others go on meanwhile; whoever was connected to it comes back by themselves.
        const server = chance.one(servers);
        await starting.get(server);
        await server.kill();
        note();
        starting.set(server, server.start());
        break;
      }
      case 'crash': {
        // The browser is gone, with all that the server has not said to be kept.
        const index = writers.indexOf(writer);
        writer.editor.close();
        const server = chance.one(places);
        await starting.get(server);
        writer.editor = await open(index, pageId, server);
        await writer.editor.opened();
        await until(() => count(writer.editor.read(), writer.letter) >= writer.acknowledged, settling);
        writer.least = writer.acknowledged;
        break;
      }
      case 'save':
        await app.get(SavePage).run(await app.actor(people[0] as TestPerson), { pageId });
        break;
      case 'tidy':
        await app.get(TidyDocument).run(pageId);
        break;
      default:
        await Promise.all(starting.values());
        await until(() => writer.editor.isSaved() || writer.editor.provider.configuration.websocketProvider.shouldConnect === false, settling);
    }
  }

  await Promise.all(starting.values());
  for (const { editor } of writers) editor.goOnline();
  await until(() => writers.every(({ editor }) => editor.isSaved()), settling);
  const [first] = writers;
  await until(() => writers.every(({ editor }) => editor.read() === first?.editor.read()), settling);
  const text = first?.editor.read() ?? '';
  for (const { letter, least, most } of writers) {
    expect(count(text, letter)).toBeGreaterThanOrEqual(least);
    expect(count(text, letter)).toBeLessThanOrEqual(most);
  }
  for (const { editor } of writers) editor.close();
  // Whoever was still coming back enters once more before the server hears that they are gone.
  await until(async () => {
    await app.get(Database).rows(sql`delete from wiki_editing where page_id = ${pageId}`);
    await app.get(SaveLeftPages).runAll();
    return (await storedVersions(pageId)).at(-1)?.text.replace(/\s/g, '') === text.replace(/\s/g, '');
  }, settling);
  const versions = await storedVersions(pageId);
  expect(versions.map(({ number }) => number)).toEqual(versions.map((_, index) => index + 1));
}

describe('several people on two servers, which are killed, with a network that comes and goes', () => {
  it.each(Array.from({ length: rounds }, (_, index) => index + 1))('lose no letter of which they were told that it is kept (%d)', live, 600_000);
});
