import { type Sql, sql } from '../../../platform/db/sql.js';

/** True where a person reads a space, whoever asks. From tables called `wiki_space` and `person`. */
export const readsSpace: Sql = sql`exists (
  select from audience_reader where audience_id = wiki_space.audience_id and (
    reader = 'everyone' or reader = 'department:' || person.department_id or reader = 'person:' || person.id
    or reader in (select 'group:' || group_id from group_member where group_member.person_id = person.id)))`;

/** True where somebody who fits looks after a space: has an account that is in use, and reads it. From a table called `wiki_space`. */
export function effectiveManager(fits: Sql): Sql {
  return sql`exists (
    select from wiki_space_person join person on person.id = wiki_space_person.person_id join account on account.person_id = person.id
    where wiki_space_person.space_id = wiki_space.id and wiki_space_person.role = 'MANAGER' and account.suspended_at is null
      and ${readsSpace} and ${fits})`;
}

/** True of a space that is no group's and whose managers have all left, or cannot sign in. From a table called `wiki_space`. */
export const isUnmanaged: Sql = sql`(wiki_space.group_id is null and not ${effectiveManager(sql`true`)})`;
