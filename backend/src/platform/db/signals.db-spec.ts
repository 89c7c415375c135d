import { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { createLog } from '../log.js';
import { Database } from './database.js';
import { Signals } from './signals.js';
import { sql } from './sql.js';

let app: TestApp;
let signals: Signals;
beforeAll(async () => {
  app = await startTestApp();
});
afterEach(() => signals.onApplicationShutdown());
afterAll(() => app.close());

/** Begins while the database lets nobody in; it does as soon as `open` is called. */
function behindClosedDoors(): { open: () => void } {
  const orm = app.get(MikroORM);
  let url = 'postgresql://nobody@127.0.0.1:1/nowhere';
  signals = new Signals({ config: { get: () => url } } as unknown as MikroORM, createLog('silent'));
  return { open: () => { url = orm.config.get('clientUrl') ?? ''; } };
}

const tell = (words: string) => app.get(Database).rows(sql`select pg_notify('test_channel', ${words})`);

async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('where the database cannot be reached at first', () => {
  it('whoever asks to listen is told, and hears everything once when asking again', async () => {
    const { open } = behindClosedDoors();
    const heard: string[] = [];
    const listen = () => signals.listen('test_channel', { heard: (words) => heard.push(words), missed: () => undefined });
    await expect(listen()).rejects.toThrow();
    await expect(listen()).rejects.toThrow();
    open();
    await listen();
    await tell('one');
    await until(() => heard.length > 0);
    await tell('other');
    await until(() => heard.includes('other'));
    expect(heard).toEqual(['one', 'other']);
  });
});

describe('where the connection is lost', () => {
  it('it is opened again, and everybody looks at everything', async () => {
    const { open } = behindClosedDoors();
    open();
    const heard: string[] = [];
    let missed = 0;
    await signals.listen('test_channel', { heard: (words) => heard.push(words), missed: () => { missed += 1; } });
    await app.get(Database).rows(sql`
      select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen "test_channel"'`);
    await until(() => missed > 0);
    await tell('again');
    await until(() => heard.length > 0);
    expect({ heard, missed }).toEqual({ heard: ['again'], missed: 1 });
  });
});
