import { type Sql, sql } from './sql.js';

/** Until the unit of work ends nobody else gets past the lock of this name. */
export function namedLock(name: string): Sql {
  return sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}
