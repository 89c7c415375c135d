import { MikroORM, type PostgreSqlConnection } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import type { TestApp } from './test-app.js';

/** How often the database was asked while this ran. A unit of work counts once. */
export async function countStatements(app: TestApp, run: () => Promise<unknown>): Promise<number> {
  const pool: Pool = await (app.get(MikroORM).em.getConnection() as PostgreSqlConnection).getNativeClient();
  let count = 0;
  const note = () => {
    count += 1;
  };
  pool.on('acquire', note);
  try {
    await run();
  } finally {
    pool.off('acquire', note);
  }
  return count;
}
