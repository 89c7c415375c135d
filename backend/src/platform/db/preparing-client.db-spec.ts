import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { Database } from './database.js';
import { sql } from './sql.js';
import { UnitOfWork } from './unit-of-work.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const inWork = <Result>(work: () => Promise<Result>) => app.get(UnitOfWork).run(work);
const rows = (piece: ReturnType<typeof sql>) => app.get(Database).rows<{ answer: string }>(piece);
const transaction = () => rows(sql`select pg_current_xact_id()::text as answer`);
const count = (name: string) => sql`insert into rate_limit (name, subject, window_ends_at, times) values (${name}, '', now(), 1)`;
const counted = async (name: string) => (await rows(sql`select name as answer from rate_limit where name = ${name}`)).length;

describe('a unit of work', () => {
  it('has begun with its first statement, and all of it is one transaction', async () => {
    const [first, second] = await inWork(async () => [await transaction(), await transaction()]);
    expect(first).toEqual(second);
    expect(await transaction()).not.toEqual(first);
  });

  it('takes back its first statement', async () => {
    await expect(
      inWork(async () => {
        await rows(count('taken-back'));
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await counted('taken-back')).toBe(0);
  });

  it('says what is wrong with its first statement, and its connection serves the next', async () => {
    await expect(inWork(() => rows(sql`select 1 / ${0}::int as answer`))).rejects.toMatchObject({ code: '22012' });
    await inWork(() => rows(count('served')));
    expect(await counted('served')).toBe(1);
  });

  it('may have nothing to do', async () => {
    expect(await inWork(async () => 'nothing')).toBe('nothing');
    expect(await inWork(transaction)).toHaveLength(1);
  });

  it('fails when its connection is lost, and leaves room for others however often that happens', async () => {
    for (let time = 0; time < 30; time += 1) {
      await expect(inWork(() => rows(sql`select pg_terminate_backend(pg_backend_pid())::text as answer`))).rejects.toThrow();
    }
    await inWork(() => rows(count('after')));
    expect(await counted('after')).toBe(1);
  });

  it('keeps all or nothing when its connection is lost before it begins', async () => {
    for (let time = 0; time < 30; time += 1) {
      const [{ answer: process } = { answer: '' }] = await inWork(() => rows(sql`select pg_backend_pid()::text as answer`));
      await rows(sql`select pg_terminate_backend(${process}::int)::text as answer`);
      const name = `lost ${time}`;
      const isKept = await inWork(async () => {
        await rows(count(name));
        await rows(count(`${name} too`));
      }).then(() => 1, () => 0);
      expect([await counted(name), await counted(`${name} too`)]).toEqual([isKept, isKept]);
    }
  });
});
