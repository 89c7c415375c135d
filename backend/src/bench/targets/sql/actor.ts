import type { Pool } from 'pg';
import { createHash } from 'node:crypto';

export interface SqlActor {
  readonly personId: string;
  readonly audiences: readonly number[];
}

/** Session and reading rights in one statement. */
export async function actorOf(pool: Pool, sessionToken: string): Promise<SqlActor | undefined> {
  const { rows } = await pool.query<SqlActor>({
    name: 'actor',
    text: `
      select person.id as "personId", array(
        select distinct audience_id from audience_reader
        where reader = any(array['everyone', 'person:' || person.id, 'department:' || person.department_id]
          || array(select 'role:' || role from unnest(account.roles) as role)
          || array(select 'group:' || group_id from group_member where person_id = person.id))) as audiences
      from session
        join account on account.person_id = session.person_id and account.suspended_at is null
        join person on person.id = session.person_id
      where session.token_hash = $1 and session.expires_at > now()`,
    values: [createHash('sha256').update(sessionToken).digest()],
  });
  return rows[0];
}
