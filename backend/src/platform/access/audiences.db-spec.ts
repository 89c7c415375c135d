import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { Database } from '../db/database.js';
import { sql } from '../db/sql.js';
import { UnitOfWork } from '../db/unit-of-work.js';
import { Audiences } from './audiences.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const count = async (): Promise<number> =>
  (await app.get(Database).row<{ count: number }>(sql`select count(*)::int as count from audience`))?.count ?? 0;

describe('interning an audience', () => {
  it('gives one id to the same set, in whatever order and however often its keys are named', async () => {
    const audiences = app.get(Audiences);
    const id = await audiences.intern(['person:a', 'person:b']);
    expect(await audiences.intern(['person:b', 'person:a', 'person:b'])).toBe(id);
    expect(await audiences.intern(['person:b'])).not.toBe(id);
  });

  it('makes one row when many transactions meet the same new set', async () => {
    const before = await count();
    const ids = await Promise.all(
      Array.from({ length: 12 }, () => app.get(UnitOfWork).run(() => app.get(Audiences).intern(['group:new', 'person:x']))),
    );
    expect(new Set(ids).size).toBe(1);
    expect(await count()).toBe(before + 1);
    expect(await app.get(Audiences).heldBy(['person:x'])).toEqual([ids[0]]);
  });

  it('leaves nothing behind when the transaction is given up', async () => {
    const before = await count();
    const work = app.get(UnitOfWork).run(async () => {
      await app.get(Audiences).intern(['group:never']);
      throw new Error('given up');
    });
    await expect(work).rejects.toThrow('given up');
    expect(await count()).toBe(before);
  });

  it('keeps the empty set, which nobody holds', async () => {
    const nobody = await app.get(Audiences).intern([]);
    expect(await app.get(Audiences).heldBy(['everyone'])).not.toContain(nobody);
  });
});
