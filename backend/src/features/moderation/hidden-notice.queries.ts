import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { authorsOfCase, changeOfCase, lastModeratorOfCase, standingToCase, thingOfCase } from './case.sql.js';
import { type ActableCase, canSeeCase } from './moderation.policy.js';

/** Why something is hidden. */
export interface HiddenNoticeRow extends ActableCase {
  readonly caseId: string;
  readonly thingId: string;
  readonly reason: string | null;
  readonly message: string;
  readonly hiddenAt: Date;
}

@Injectable()
export class HiddenNoticeQueries {
  constructor(private readonly database: Database) {}

  /** About those of these things that are hidden, for their authors and for moderators. */
  async about(actor: Actor, thingIds: readonly string[]): Promise<HiddenNoticeRow[]> {
    const rows = await this.database.rows<HiddenNoticeRow>(sql`
      select distinct on ("thingId") found.*, decision.reason, decision.message, decision.decided_at as "hiddenAt"
      from (
        select id as "caseId", status, hidden, second_look_at is not null as "secondLookAsked", decided_at,
          ${thingOfCase}, ${authorsOfCase}, ${lastModeratorOfCase}, ${changeOfCase},
          ${standingToCase(actor)}
        from moderation_case
        where hidden and (item_id = any(${thingIds}::uuid[]) or comment_id = any(${thingIds}::uuid[]) or attachment_id = any(${thingIds}::uuid[])
          or person_id = any(${thingIds}::uuid[]))
      ) as found
        join lateral (select reason, message, decided_at from moderation_decision where case_id = found."caseId" and kind = 'HIDE'
          order by decided_at desc, id desc limit 1) as decision on true
      order by "thingId", found.decided_at desc`);
    return rows.filter((row) => row.authorIds.includes(actor.personId) || canSeeCase(actor, row));
  }
}
