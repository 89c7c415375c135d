import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startDatabaseLine } from '../../testing/database-line.js';
import { type TestDatabase, createTestDatabase } from '../../testing/test-database.js';
import { Subscribers } from '../events/subscriber.js';
import { createLog } from '../log.js';
import { Tasks } from './tasks.js';
import { Worker } from './worker.js';

const stuckWorker = fileURLToPath(new URL('../../../dist/platform/jobs/testing/stuck-worker.js', import.meta.url));
/** Whoever is only slow is not taken for dead: how time goes by, the test says. */
const timing = { beatEverySeconds: 0.2, deadAfterSeconds: 600 };

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function query<Row = unknown>(statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query(statement);
  await client.end();
  return rows as Row[];
}

/** Whoever has the job: it may be taken before that is said for the first time. */
async function saysThatItLives(): Promise<void> {
  const said = 'select from worker_heartbeat join graphile_worker.jobs on locked_by = worker_id';
  while ((await query(said)).length === 0);
}

/** Since this was noted. */
const anHourGoesBy = (table: string, noted: string) => query(`update ${table} set ${noted} = ${noted} - interval '1 hour'`);

function taken(process: ChildProcess): Promise<unknown> {
  return once(process.stdout as NonNullable<typeof process.stdout>, 'data');
}

describe('a worker that is killed while a job runs', () => {
  it('loses the job to another, and a worker that lives does not', async () => {
    await query(`select graphile_worker.add_job('take-and-hold')`);
    const victim = spawn(process.execPath, [stuckWorker, database.url], { stdio: ['ignore', 'pipe', 'inherit'] });
    const gone = once(victim, 'exit');
    await taken(victim);

    const tasks = new Tasks();
    let takenOver = 0;
    tasks.register('take-and-hold', async () => {
      takenOver += 1;
    });
    const rescuer = new Worker(database.url, new Subscribers(), tasks, createLog('silent'), timing);
    try {
      await rescuer.start();
      await saysThatItLives();
      await anHourGoesBy('graphile_worker._private_jobs', 'locked_at');
      await beats(5);
      expect(takenOver).toBe(0);
      victim.kill('SIGKILL');
      await gone;
      while (takenOver === 0) {
        await anHourGoesBy('worker_heartbeat', 'seen_at');
        await beats(1);
      }
      expect(takenOver).toBe(1);
    } finally {
      victim.kill('SIGKILL');
      await rescuer.stop();
    }
  });
});

describe('a worker whose database is away', () => {
  it('begins anew when it is back, and does again what it could not write down, and all that came later', async () => {
    const line = await startDatabaseLine(database.url);
    const tasks = new Tasks();
    const done: unknown[] = [];
    let begun = (): void => undefined;
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    let end = (): void => undefined;
    const mayEnd = new Promise<void>((resolve) => {
      end = resolve;
    });
    tasks.register('ring-bell', async ({ name }) => {
      begun();
      await mayEnd;
      done.push(name);
    });
    const worker = new Worker(line.url, new Subscribers(), tasks, createLog('silent'), timing);
    await worker.start();
    try {
      await query(`select graphile_worker.add_job('ring-bell', '{"name":"first"}')`);
      await hasBegun;
      await line.cut();
      end();
      while (done.length === 0) await new Promise(setImmediate);
      await query(`select graphile_worker.add_job('ring-bell', '{"name":"second"}')`);
      // Until the worker has found that it cannot write: then it ends.
      const [{ locked_by: before } = { locked_by: '' }] = await query<{ locked_by: string }>('select locked_by from graphile_worker.jobs where locked_by is not null');
      await line.mend();
      while (!done.includes('second')) await new Promise((resolve) => setTimeout(resolve, 20));
      while (done.filter((name) => name === 'first').length < 2) {
        await query(`update worker_heartbeat set seen_at = seen_at - interval '1 hour' where worker_id = '${before}'`);
        await anHourGoesBy('graphile_worker._private_jobs', 'locked_at');
        await beats(1);
      }
      expect(done.sort()).toEqual(['first', 'first', 'second']);
    } finally {
      await worker.stop();
      await line.cut();
    }
  });
});

it('a worker that was about to begin anew can be stopped', async () => {
  const line = await startDatabaseLine(database.url);
  const tasks = new Tasks();
  tasks.register('cut-line', () => line.cut());
  let hasEnded = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    hasEnded = resolve;
  });
  const log = createLog('warn', { write: (said) => (said.includes('begins anew') ? hasEnded() : undefined) });
  const worker = new Worker(line.url, new Subscribers(), tasks, log, timing);
  await worker.start();
  await query(`select graphile_worker.add_job('cut-line')`);
  await ended;
  await line.mend();
  await worker.stop();
  await line.cut();
});

/** Waits until the living workers have said so this many times more. Where an hour went by while one said it, it is forgotten until the next time. */
async function beats(times: number): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const seen = new Set<string>();
  while (seen.size <= times) {
    const { rows } = await client.query<{ seen_at: Date }>('select seen_at from worker_heartbeat order by seen_at desc limit 1');
    for (const { seen_at: at } of rows) seen.add(String(at.getTime()));
  }
  await client.end();
}
