import { type Sql, sql } from '../db/sql.js';
import type { Actor } from './actor.js';

/** Yes or no: may this person read what is addressed to this audience? */
export function canRead(actor: Actor, thing: { audienceId: number }): boolean {
  return actor.audiences.includes(thing.audienceId);
}

/** The same question to SQL, for a query in which the items are called `item`. */
export function readableBy(actor: Actor): Sql {
  return sql`item.audience_id = any(${actor.audiences}::int[])`;
}
