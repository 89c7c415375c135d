import { randomBytes } from 'node:crypto';
import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import type { Config } from '../../config.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { CONFIG } from '../../platform/platform.tokens.js';
import { Storage } from '../../platform/storage/storage.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { DocumentStore } from './document-store.js';
import { ImageStore } from './image-store.js';
import { prepareImage } from './prepare-image.js';
import { RemoveLostBytes } from './remove-lost-bytes.js';

let app: TestApp;
let home: string;
beforeAll(async () => {
  app = await startTestApp();
  home = app.app.get<Config>(CONFIG).home;
});
afterAll(() => app.close());

async function document(breakOff: boolean): Promise<string> {
  const path = join(home, 'incoming');
  await writeFile(path, randomBytes(100));
  const documents = app.get(DocumentStore);
  const read = await documents.measure(path);
  const hash = read.sha256.toString('hex');
  await app
    .get(UnitOfWork)
    .run(async () => {
      await documents.keep(read, 'text/plain', null);
      if (breakOff) throw new Error('the power went');
    })
    .catch((error: Error) => expect(error.message).toBe('the power went'));
  return `documents/${hash.slice(0, 2)}/${hash}`;
}

async function picture(breakOff: boolean): Promise<string> {
  const background = { r: randomBytes(1)[0] ?? 0, g: randomBytes(1)[0] ?? 0, b: 7 };
  const image = await prepareImage(await sharp({ create: { width: 700, height: 7, channels: 3, background } }).png().toBuffer());
  const hash = image.sha256.toString('hex');
  await app
    .get(UnitOfWork)
    .run(async () => {
      await app.get(ImageStore).keep(image, null);
      if (breakOff) throw new Error('the power went');
    })
    .catch((error: Error) => expect(error.message).toBe('the power went'));
  return `images/${hash.slice(0, 2)}/${hash}`;
}

const there = (keys: readonly string[]) => Promise.all(keys.map((key) => app.get(Storage).exists(key)));
const age = (keys: readonly string[]) => Promise.all(keys.map((key) => utimes(join(home, 'files', key), new Date(0), new Date(0))));

describe('RemoveLostBytes', () => {
  it('removes what no row knows, a day after it came, and nothing else', async () => {
    const [lost, fresh, kept] = [await document(true), await document(true), await document(false)];
    const [lostPicture, keptPicture] = [await picture(true), await picture(false)];
    const sizes = (key: string) => [`${key}/full`, `${key}/small`];
    await age([lost, kept, ...sizes(lostPicture), ...sizes(keptPicture)]);
    expect(await app.get(RemoveLostBytes).run()).toBe(3);
    expect(await there([lost, ...sizes(lostPicture)])).toEqual([false, false, false]);
    expect(await there([fresh, kept, ...sizes(keptPicture)])).toEqual([true, true, true, true]);
  });

  it('finds nothing the second time', async () => {
    expect(await app.get(RemoveLostBytes).run()).toBe(0);
  });
});
