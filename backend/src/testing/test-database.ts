import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { migrate } from '../boot/migrate.js';

const lock = 720_613_006;

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A database of its own with all migrations, copied from a template that the first test file of a run makes. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env.CROSSBENCH_TEST_DATABASE_URL;
  if (!server) throw new Error('CROSSBENCH_TEST_DATABASE_URL is not set: run the tests through npm test');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(server, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lock]);
    const template = templateName();
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (!rowCount) await makeTemplate(client, server, template);
    await client.query(`create database ${name} template ${template}`);
  });
  return {
    url: urlOf(server, name),
    drop: () => withClient(server, (client) => drop(client, name)),
  };
}

const vacuumMilliseconds = 200;

// Our role may not end a vacuum of the server's own that happens to be at work in this database: it is soon over.
async function drop(client: pg.Client, name: string): Promise<void> {
  for (let tries = 50; ; tries -= 1) {
    try {
      await client.query(`drop database ${name} with (force)`);
      return;
    } catch (error) {
      if (tries === 0 || !(error instanceof pg.DatabaseError) || error.code !== '42501') throw error;
      await delay(vacuumMilliseconds);
    }
  }
}

// A template that was only half made has another name, so that it is never taken for a whole one.
async function makeTemplate(client: pg.Client, server: string, template: string): Promise<void> {
  const unfinished = `${template}_unfinished`;
  await client.query(`drop database if exists ${unfinished} with (force)`);
  await client.query(`create database ${unfinished}`);
  await migrate(urlOf(server, unfinished));
  await client.query(`alter database ${unfinished} rename to ${template}`);
}

// Each run of the tests makes its own, so that a server that outlives the run never serves an old one.
function templateName(): string {
  return `crossbench_template_${process.env.CROSSBENCH_TEST_RUN}`;
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
