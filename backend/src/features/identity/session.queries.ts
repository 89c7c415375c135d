import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '../../platform/access/actor.js';
import { ActorSource } from '../../platform/access/actor-source.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { groupKeysOf } from '../groups/groups.public.js';
import { houseRulesWait } from '../house-rules/house-rules.public.js';
import { hashOfToken } from '../../platform/secret-token.js';
import { SessionRepository } from './session.repository.js';

const noteUseEverySeconds = 300;

export interface SessionRow {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
  readonly current: boolean;
}

/** Who is asking, and where else they are signed in. */
@Injectable()
export class SessionQueries extends ActorSource {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  /**
   * Session, person, roles, house rules and audiences in one statement: it runs before everything else, on every request. The audiences
   * come as JSON, which is read many times faster than an array.
   */
  async actorOf(sessionToken: string): Promise<Actor | null> {
    const now = this.clock.now();
    const row = await this.database.row<ActorRow>(sql`
      select session.id as "sessionId", person.id as "personId", person.department_id as "departmentId", account.roles,
        session.last_used_at as "lastUsedAt", ${houseRulesWait(sql`account.person_id`)} as "mustAcceptHouseRules",
        array_to_json(array(
          select distinct audience_id from audience_reader
          where reader = any(
            array['everyone', 'person:' || person.id, 'department:' || person.department_id]
            || array(select 'role:' || role from unnest(account.roles) as role) || ${groupKeysOf(sql`person.id`, now)})
        )) as audiences,
        array_to_json(array(select group_id from group_member where person_id = person.id)) as "groupIds"
      from session
        join account on account.person_id = session.person_id and account.suspended_at is null
        join person on person.id = session.person_id
      where session.token_hash = ${hashOfToken(sessionToken)} and session.expires_at > ${now}`);
    if (!row) return null;
    const { lastUsedAt, ...actor } = row;
    if (now.getTime() - lastUsedAt.getTime() > noteUseEverySeconds * 1000) await this.sessions.noteUse(actor.sessionId, now);
    return actor;
  }

  of(actor: Actor): Promise<SessionRow[]> {
    return this.database.rows(sql`
      select id, device, created_at as "createdAt", last_used_at as "lastUsedAt", id = ${actor.sessionId} as current
      from session where person_id = ${actor.personId} and expires_at > ${this.clock.now()}
      order by current desc, last_used_at desc limit 50`);
  }
}

interface ActorRow {
  readonly sessionId: string;
  readonly personId: string;
  readonly departmentId: string | null;
  readonly roles: readonly Role[];
  readonly audiences: readonly number[];
  readonly groupIds: readonly string[];
  readonly mustAcceptHouseRules: boolean;
  readonly lastUsedAt: Date;
}
