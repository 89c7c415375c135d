import { Database } from '../platform/db/database.js';
import { sql } from '../platform/db/sql.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import type { TestApp } from './test-app.js';

/** Lets `second` begin when `first` has changed its rows, and lets `first` finish when `second` waits for it. */
export async function meanwhile<Outcome>(app: TestApp, first: () => Promise<void>, second: () => Promise<Outcome>): Promise<Outcome> {
  const database = app.get(Database);
  const changed = Promise.withResolvers<undefined>();
  const waiting = Promise.withResolvers<undefined>();
  const done = app.get(UnitOfWork).run(async () => {
    await first();
    changed.resolve(undefined);
    await waiting.promise;
  });
  await Promise.race([changed.promise, done]);
  const outcome = second();
  const blocked = sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await database.rows(blocked)).length === 0) await new Promise(setImmediate);
  waiting.resolve(undefined);
  await done;
  return outcome;
}
