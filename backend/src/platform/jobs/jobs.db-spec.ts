import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { Database } from '../db/database.js';
import { sql } from '../db/sql.js';
import { UnitOfWork } from '../db/unit-of-work.js';
import { Jobs } from './jobs.js';
import { Tasks } from './tasks.js';

let app: TestApp;
const done: string[] = [];
let doing = async (): Promise<void> => undefined;
beforeAll(async () => {
  app = await startTestApp();
  for (const task of ['water-plant', 'feed-cat']) {
    app.get(Tasks).register(task, async ({ name }) => {
      done.push(String(name));
      await doing();
    });
  }
  await app.runJobs();
});
beforeEach(() => {
  done.length = 0;
  doing = async () => undefined;
});
afterAll(() => app.close());

const add = (task: string, name: string, options = {}) => app.get(Jobs).add(task, { name }, options);
const take = async (): Promise<string[]> => (await app.get(Jobs).takeWaiting<{ name: string }>('water-plant')).map(({ name }) => name).sort();
const takeAlone = () => app.get(UnitOfWork).run(take);

describe('taking what waits', () => {
  it('does the jobs of one task with the unit of work, and leaves those of others and those of later', async () => {
    await add('water-plant', 'ivy');
    await add('water-plant', 'fern');
    await add('feed-cat', 'Tom');
    await add('water-plant', 'cactus', { runAt: new Date('2050-01-01') });
    expect(await takeAlone()).toEqual(['fern', 'ivy']);
    await app.runJobs();
    expect(done).toEqual(['Tom']);
  });

  it('lets them wait on where the unit of work is given up', async () => {
    await add('water-plant', 'rose');
    await expect(
      app.get(UnitOfWork).run(async () => {
        expect(await take()).toEqual(['rose']);
        throw new Error('no water');
      }),
    ).rejects.toThrow('no water');
    await app.runJobs();
    expect(done).toEqual(['rose']);
  });

  it('leaves what runs already, and what failed before', async () => {
    await add('water-plant', 'thistle');
    let takenMeanwhile: string[] | undefined;
    doing = async () => {
      takenMeanwhile = await takeAlone();
      throw new Error('it stings');
    };
    await app.runJobs();
    expect(takenMeanwhile).toEqual([]);
    await app.get(Database).rows(sql`select graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs where attempts > 0), run_at => now())`);
    expect(await takeAlone()).toEqual([]);
    doing = async () => undefined;
    await app.runJobs();
    expect(done).toEqual(['thistle', 'thistle']);
  });

  it('shares them where two take at once', async () => {
    for (let number = 0; number < 20; number += 1) await add('water-plant', `plant ${number}`);
    const taken = await Promise.all([takeAlone(), takeAlone()]);
    expect(new Set(taken.flat()).size).toBe(20);
    expect(taken.flat()).toHaveLength(20);
  });
});
