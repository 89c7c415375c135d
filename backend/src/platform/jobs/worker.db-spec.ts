import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type TestDatabase, createTestDatabase } from '../../testing/test-database.js';
import { Subscribers } from '../events/subscriber.js';
import { createLog } from '../log.js';
import { Tasks } from './tasks.js';
import { Worker } from './worker.js';

const stuckWorker = fileURLToPath(new URL('../../../dist/platform/jobs/testing/stuck-worker.js', import.meta.url));
const timing = { beatEverySeconds: 0.2, deadAfterSeconds: 1 };

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function addJob(): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`select graphile_worker.add_job('take-and-hold')`);
  await client.end();
}

function taken(process: ChildProcess): Promise<unknown> {
  return once(process.stdout as NonNullable<typeof process.stdout>, 'data');
}

describe('a worker that is killed while a job runs', () => {
  it('loses the job to another, and a worker that lives does not', async () => {
    await addJob();
    const victim = spawn(process.execPath, [stuckWorker, database.url], { stdio: ['ignore', 'pipe', 'inherit'] });
    await taken(victim);

    const tasks = new Tasks();
    let takenOver = 0;
    const done = new Promise<void>((resolve) => {
      tasks.register('take-and-hold', async () => {
        takenOver += 1;
        resolve();
      });
    });
    const rescuer = new Worker(database.url, new Subscribers(), tasks, createLog('silent'), timing);
    try {
      await rescuer.start();
      await beats(5);
      expect(takenOver).toBe(0);
      victim.kill('SIGKILL');
      await done;
      expect(takenOver).toBe(1);
    } finally {
      victim.kill('SIGKILL');
      await rescuer.stop();
    }
  });
});

/** Waits until the living workers have said so this many times more. */
async function beats(times: number): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const seen = new Set<string>();
  while (seen.size <= times) {
    const { rows } = await client.query<{ seen_at: Date }>('select max(seen_at) as seen_at from worker_heartbeat');
    seen.add(String(rows[0]?.seen_at.getTime()));
  }
  await client.end();
}
