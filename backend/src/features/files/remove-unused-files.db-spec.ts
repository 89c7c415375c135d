import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { Storage } from '../../platform/storage/storage.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { ImageStore } from './image-store.js';
import { prepareImage } from './prepare-image.js';
import { RemoveUnusedFiles } from './remove-unused-files.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function prepared(background: string) {
  return prepareImage(await sharp({ create: { width: 700, height: 7, channels: 3, background } }).png().toBuffer());
}

async function keep(background: string): Promise<{ id: string; key: string }> {
  const image = await prepared(background);
  const id = await app.get(UnitOfWork).run(() => app.get(ImageStore).keep(image, null));
  const row = await app.get(Database).row<{ key: string }>(sql`select storage_key as key from file where id = ${id}`);
  return { id, key: row?.key ?? '' };
}

const age = (id: string) => app.get(Database).rows(sql`update file set created_at = created_at - interval '2 days' where id = ${id}`);
const bytes = async (key: string) => [await app.get(Storage).exists(`${key}/full`), await app.get(Storage).exists(`${key}/small`)];

describe('ImageStore', () => {
  it('keeps the same bytes once, also when they come at once', async () => {
    const kept = await Promise.all([keep('#010101'), keep('#010101'), keep('#010101')]);
    expect(new Set(kept.map((file) => file.id)).size).toBe(1);
    expect(await bytes(kept[0]?.key ?? '')).toEqual([true, true]);
  });

  it('leaves no row when the work around it breaks off', async () => {
    const image = await prepared('#020202');
    const brokenOff = app.get(UnitOfWork).run(async () => {
      await app.get(ImageStore).keep(image, null);
      throw new Error('the power went');
    });
    await expect(brokenOff).rejects.toThrow('the power went');
    expect(await app.get(Database).rows(sql`select from file where sha256 = ${image.sha256}`)).toEqual([]);
  });
});

describe('RemoveUnusedFiles', () => {
  it('removes what nothing refers to, a day after it came', async () => {
    const [old, fresh] = await Promise.all([keep('#030303'), keep('#040404')]);
    await age(old.id);
    expect(await app.get(RemoveUnusedFiles).run()).toBe(1);
    expect([await bytes(old.key), await bytes(fresh.key)]).toEqual([[false, false], [true, true]]);
  });

  it('spares what is sent again while it runs', async () => {
    const old = await keep('#050505');
    await age(old.id);
    const [, again] = await Promise.all([app.get(RemoveUnusedFiles).run(), keep('#050505')]);
    expect(await bytes(again.key)).toEqual([true, true]);
    expect(await app.get(Database).rows(sql`select from file where id = ${again.id}`)).toHaveLength(1);
  });
});
