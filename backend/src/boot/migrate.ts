import pg from 'pg';
import { entities } from '../entities.js';
import { migrations } from '../migrations/index.js';
import { openOrm } from '../platform/db/orm.js';
import { migrateJobs } from '../platform/jobs/worker.js';

// Any number; all that matters is that every process that migrates asks for the same lock.
const lock = 720_613_005;

/** Brings the database to this version of Crossbench. Processes that start together take turns. */
export async function migrate(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lock]);
    await migrateJobs(databaseUrl);
    const orm = await openOrm({ url: databaseUrl, pool: 2, entities, migrations });
    try {
      await orm.migrator.up();
    } finally {
      await orm.close();
    }
  } finally {
    await client.end();
  }
}
