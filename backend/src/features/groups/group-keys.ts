import { type Sql, sql } from '../../platform/db/sql.js';

/** The reader keys that this person holds by belonging to groups or being invited to one, as a `text[]`. */
export function groupKeysOf(personId: Sql, now: Date): Sql {
  return sql`array(
    select 'group:' || group_id from group_member where person_id = ${personId}
    union all select 'group-moderators:' || group_id from group_member where person_id = ${personId} and role <> 'MEMBER'
    union all select 'group-invited:' || group_id from group_invitation
      where person_id = ${personId} and decided_at is null and expires_at > ${now})`;
}
