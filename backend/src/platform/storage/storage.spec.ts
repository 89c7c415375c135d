import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStorage } from './storage.js';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'crossbench-storage-'));
});
afterAll(() => rm(home, { recursive: true }));

describe('a folder for files', () => {
  it('is closed to other users of the machine', async () => {
    await openStorage(undefined, home).put('images/a', Buffer.from('x'));
    expect((await stat(join(home, 'files'))).mode & 0o077).toBe(0);
  });
});
