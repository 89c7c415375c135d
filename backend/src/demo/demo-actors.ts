import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Audiences } from '../platform/access/audiences.js';
import { departmentKey, everyone, groupKey, personKey } from '../platform/access/reader-keys.js';
import { Database } from '../platform/db/database.js';
import { sql } from '../platform/db/sql.js';

/** People of the demo as those who do something. */
@Injectable()
export class DemoActors {
  constructor(
    private readonly audiences: Audiences,
    private readonly database: Database,
  ) {}

  /** Read again whenever something has been added: that may have an audience of its own. */
  async of(personId: string): Promise<Actor> {
    const person = await this.database.row<{ departmentId: string | null; groupIds: string[] }>(sql`
      select department_id as "departmentId", array(select group_id from group_member where person_id = person.id) as "groupIds"
      from person where id = ${personId}`);
    const departmentId = person?.departmentId ?? null;
    const keys = [everyone, personKey(personId), ...(departmentId ? [departmentKey(departmentId)] : []), ...(person?.groupIds ?? []).map(groupKey)];
    return { personId, sessionId: null, departmentId, roles: [], audiences: await this.audiences.heldBy(keys) };
  }
}
