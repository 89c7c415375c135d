import { type Sql, sql } from '../../platform/db/sql.js';
import type { Looker } from './contact.policy.js';

/** `canSeeContact` for SQL, in a query in which the people are called `person`. */
export function seenContacts({ personId, departmentId }: Looker, field: 'email' | 'phone'): Sql {
  const visibility = field === 'email' ? sql`person.email_visibility` : sql`person.phone_visibility`;
  return sql`(person.id = ${personId}::uuid or ${visibility} = 'EVERYONE'
    or (${visibility} = 'DEPARTMENT' and person.department_id = ${departmentId}::uuid))`;
}
