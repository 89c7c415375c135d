import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { Database } from '../db/database.js';
import { sql } from '../db/sql.js';
import { UnitOfWork } from '../db/unit-of-work.js';
import { newId } from '../ids.js';
import { Events } from './events.js';
import { Subscribers } from './subscriber.js';

let app: TestApp;
const told: string[] = [];
let failures = 0;
beforeAll(async () => {
  app = await startTestApp();
  app.get(Subscribers).register({
    name: 'note-it',
    events: ['thing-happened'],
    handle: async (subjectId) => {
      if (failures > 0) {
        failures -= 1;
        throw new Error('not now');
      }
      told.push(subjectId);
    },
  });
});
beforeEach(() => {
  told.length = 0;
});
afterAll(() => app.close());

const record = (subjectId: string, name = 'thing-happened') => app.get(Events).record({ name, subjectId, facts: { times: 1 } }, null);
const inWork = <Result>(work: () => Promise<Result>) => app.get(UnitOfWork).run(work);

describe('recording an event', () => {
  it('keeps it and tells the subscriber after the commit', async () => {
    const subjectId = newId();
    await inWork(() => record(subjectId));
    expect(told).toEqual([]);
    await app.runJobs();
    expect(told).toEqual([subjectId]);
    const [event] = await app.get(Database).rows(sql`select name, facts from event_log where subject_id = ${subjectId}`);
    expect(event).toEqual({ name: 'thing-happened', facts: { times: 1 } });
  });

  it('keeps nothing and tells nobody when the transaction is given up', async () => {
    const subjectId = newId();
    await expect(
      inWork(async () => {
        await record(subjectId);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await app.runJobs();
    expect(told).toEqual([]);
    expect(await app.get(Database).rows(sql`select from event_log where subject_id = ${subjectId}`)).toEqual([]);
  });

  it('tells once of what happened often before the worker came', async () => {
    const subjectId = newId();
    for (let time = 0; time < 5; time += 1) await inWork(() => record(subjectId));
    await app.runJobs();
    expect(told).toEqual([subjectId]);
  });

  it('tells once of many events about the same subject, also when it was to be told of an earlier one', async () => {
    const [one, other] = [newId(), newId()];
    await inWork(() => record(one));
    const events = [one, other, one, other].map((subjectId) => ({ name: 'thing-happened', subjectId, facts: { times: 1 } }));
    await inWork(() => app.get(Events).recordAll(events));
    await app.runJobs();
    expect([...told].sort()).toEqual([one, other].sort());
    const rows = await app.get(Database).rows(sql`select from event_log where subject_id = any(${[one, other]}::uuid[])`);
    expect(rows).toHaveLength(5);
  });

  it('tells only those who asked for that event', async () => {
    await inWork(() => record(newId(), 'other-thing-happened'));
    await app.runJobs();
    expect(told).toEqual([]);
  });

  it('tries again what failed, later', async () => {
    failures = 1;
    const subjectId = newId();
    await inWork(() => record(subjectId));
    await app.runJobs();
    expect(told).toEqual([]);
    await app.get(Database).rows(sql`select graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs), run_at => now())`);
    await app.runJobs();
    expect(told).toEqual([subjectId]);
  });
});
