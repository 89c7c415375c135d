import type { Actor } from '../../platform/access/actor.js';
import { readableBy } from '../../platform/access/readable.js';
import { type Sql, sql } from '../../platform/db/sql.js';

/**
 * What is said below the items that the actor may read. An author who has left a group still reads what was hidden or withdrawn
 * of theirs there, but not what those who belong have said below it.
 */
export function commentsReadableBy(actor: Actor): Sql {
  return sql`(${readableBy(actor)} and (item.group_id is null or item.group_id = any(${actor.groupIds ?? []}::uuid[])
    or (item.status in ('PUBLISHED', 'ARCHIVED') and item.hidden_at is null)))`;
}
