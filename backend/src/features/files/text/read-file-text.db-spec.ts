import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { Config } from '../../../config.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Events } from '../../../platform/events/events.js';
import { Storage } from '../../../platform/storage/storage.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { DocumentStore } from '../document-store.js';
import { RemoveUnusedFiles } from '../remove-unused-files.js';
import { fileScanned } from '../scanning/file-scanned.js';
import { pdfOf } from '../testing/readable-files.js';
import { mostAttempts } from './file-text.limits.js';
import { ReadFileText } from './read-file-text.js';

const apps: TestApp[] = [];
let app: TestApp;
const start = async (settings: Partial<Config> = {}): Promise<void> => {
  app = await startTestApp(settings);
  apps.push(app);
};
afterEach(async () => {
  await app.get(Database).rows(sql`delete from file`);
});
afterAll(() => Promise.all(apps.map((one) => one.close())));

async function keep(bytes: Buffer | string, mediaType = 'text/plain'): Promise<string> {
  const path = join(tmpdir(), `crossbench-text-${process.pid}`);
  await writeFile(path, bytes);
  const store = app.get(DocumentStore);
  const read = await store.measure(path);
  return app.get(UnitOfWork).run(() => store.keep(read, mediaType, null));
}

interface Kept {
  readonly state: string;
  readonly attempts: number;
  readonly parts: readonly { readonly place: string | null; readonly body: string }[];
}

const kept = (id: string) => app.get(Database).row<Kept>(sql`
  select state, attempts, coalesce((select json_agg(json_build_object('place', place, 'body', body) order by number)
    from file_text_part part where part.file_id = file_text.file_id), '[]') as parts
  from file_text where file_id = ${id}`);
const set = (id: string, change: 'state' | 'extractor' | 'attempts', value: string | number) =>
  change === 'state'
    ? app.get(Database).rows(sql`update file_text set state = ${value} where file_id = ${id}`)
    : change === 'extractor'
      ? app.get(Database).rows(sql`update file_text set extractor = ${value} where file_id = ${id}`)
      : app.get(Database).rows(sql`update file_text set attempts = ${value} where file_id = ${id}`);

describe('the text of a file', () => {
  it('is read after it has come, once, page by page', async () => {
    await start();
    const id = await keep(pdfOf(['One', 'Two']), 'application/pdf');
    expect(await kept(id)).toEqual({ state: 'WAITING', attempts: 0, parts: [] });
    await app.runJobs();
    const done = { state: 'DONE', attempts: 1, parts: [{ place: 'Page 1', body: 'One' }, { place: 'Page 2', body: 'Two' }] };
    expect(await kept(id)).toEqual(done);
    expect(await keep(pdfOf(['One', 'Two']), 'application/pdf')).toBe(id);
    await app.runJobs();
    expect(await kept(id)).toEqual(done);
  });

  it.each<[string, Buffer | string, string]>([
    ['BROKEN', 'no PDF', 'application/pdf'],
    ['EMPTY', ' ', 'text/plain'],
    ['UNSUPPORTED', 'GIF89a', 'image/gif'],
  ])('is marked %s', async (state, bytes, mediaType) => {
    const id = await keep(bytes, mediaType);
    await app.runJobs();
    expect(await kept(id)).toMatchObject({ state, parts: [] });
  });

  it('is read when the same bytes come as something that can be', async () => {
    const id = await keep('{"a": 1}', 'application/json');
    expect(await keep('{"a": 1}', 'text/plain')).toBe(id);
    await app.runJobs();
    expect(await kept(id)).toMatchObject({ state: 'DONE', parts: [{ place: null, body: '{"a": 1}' }] });
  });

  it('goes with the file', async () => {
    const id = await keep('Harbour');
    await app.runJobs();
    await app.get(Database).rows(sql`update file set created_at = created_at - interval '2 days' where id = ${id}`);
    expect(await app.get(RemoveUnusedFiles).run()).toBe(1);
    expect(await app.get(Database).rows(sql`select from file_text_part`)).toEqual([]);
  });
});

it('holds up no other job while a file is read', async () => {
  const ids = [await keep('One'), await keep('Two'), await keep('Three')];
  const [first = '', ...others] = ids;
  const reading = app.get(ReadFileText).takeOn(first);
  for (const id of others) await app.get(ReadFileText).takeOn(id);
  expect(await kept(first)).not.toMatchObject({ state: 'DONE' });
  await reading;
  expect(await Promise.all(ids.map(kept))).toMatchObject(ids.map(() => ({ state: 'DONE', attempts: 1 })));
});

describe('a file is read again', () => {
  it('that came before there was this, by the clock and by command', async () => {
    const [one, other] = [await keep('One'), await keep('Other')];
    await app.runJobs();
    await app.get(Database).rows(sql`delete from file_text`);
    await app.get(Database).rows(sql`update file set created_at = created_at - interval '2 hours' where id = ${one}`);
    await app.get(ReadFileText).readForgotten();
    await app.runJobs();
    expect([await kept(one), await kept(other)]).toMatchObject([{ state: 'DONE' }, {}]);
    const seen: number[] = [];
    expect(await app.get(ReadFileText).readAll((done) => seen.push(done))).toBe(1);
    expect([await kept(other), seen]).toMatchObject([{ state: 'DONE' }, [1]]);
  });

  it('by a better reader; meanwhile what is known stays', async () => {
    const id = await keep('Harbour');
    await app.runJobs();
    await set(id, 'extractor', 0);
    await set(id, 'attempts', 3);
    await app.get(ReadFileText).run(id);
    expect(await kept(id)).toMatchObject({ state: 'DONE', attempts: 1, parts: [{ body: 'Harbour' }] });
  });

  it('when the store was away, without that being counted', async () => {
    const id = await keep('Harbour');
    const [file] = await app.get(Database).rows<{ key: string }>(sql`select storage_key as key from file where id = ${id}`);
    await app.get(Storage).delete(file?.key ?? '');
    await expect(app.get(ReadFileText).takeOn(id)).rejects.toThrow();
    expect(await kept(id)).toMatchObject({ state: 'WAITING', attempts: 0 });
  });

  it('not once more, when it ended the process that reads it too often', async () => {
    const id = await keep('Harbour');
    await set(id, 'attempts', mostAttempts);
    await app.runJobs();
    expect(await kept(id)).toMatchObject({ state: 'BROKEN', parts: [] });
  });
});

describe('with a scanner, a file', () => {
  const scanned = (id: string, scan: string) => app.get(UnitOfWork).run(async () => {
    await app.get(Database).rows(sql`update file set scan = ${scan} where id = ${id}`);
    await app.get(Events).record({ name: fileScanned, subjectId: id }, null);
  });

  it('is not read before it was called clean', async () => {
    await start({ clamdUrl: 'tcp://127.0.0.1:1' });
    const id = await keep('Harbour');
    for (const scan of ['PENDING', 'FAILED', 'UNCHECKED']) {
      await app.get(Database).rows(sql`update file set scan = ${scan} where id = ${id}`);
      await app.runJobs();
      await app.get(ReadFileText).run(id);
      await app.get(ReadFileText).readAll(() => undefined);
      expect(await kept(id)).toEqual({ state: 'WAITING', attempts: 0, parts: [] });
    }
    await scanned(id, 'CLEAN');
    await app.runJobs();
    expect(await kept(id)).toMatchObject({ state: 'DONE' });
  });

  it('loses its text when something is found in it later', async () => {
    const id = await keep('Harbour');
    await scanned(id, 'CLEAN');
    await app.runJobs();
    await scanned(id, 'INFECTED');
    await app.runJobs();
    expect(await kept(id)).toBeUndefined();
  });
});
