import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import type { ReaddressedGroup } from './group-contents.js';

/** Members of a group that another takes over. */
export interface MergedMembers {
  /** Those who come to belong to the other group. */
  readonly joining: readonly string[];
  /** Those whom its limit, or an earlier removal, keeps out. */
  readonly leftBehind: readonly string[];
}

/** Takes a group over into another. Both are locked first, always. */
@Injectable()
export class GroupMergeRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Members of the one who do not belong to the other yet. */
  async membersWhoCome(goneId: string, intoId: string): Promise<MergedMembers> {
    const rows = await this.database.rows<{ id: string; mayJoin: boolean }>(sql`
      select person.id, ${mayJoin(intoId)} as "mayJoin" from group_member join person on person.id = group_member.person_id
      where group_member.group_id = ${goneId}
        and not exists (select from group_member own where own.group_id = ${intoId} and own.person_id = person.id)
      order by person.id`);
    const idsOf = (may: boolean) => rows.filter((row) => row.mayJoin === may).map(({ id }) => id);
    return { joining: idsOf(true), leftBehind: idsOf(false) };
  }

  /** Ends what led people into the group that goes; those who have asked ask the other one, where they know of it. */
  async moveRequests(goneId: string, intoId: string): Promise<void> {
    const now = this.clock.now();
    await this.database.rows(sql`
      update group_request set group_id = ${intoId} from person
      where group_request.group_id = ${goneId} and group_request.decided_at is null and person.id = group_request.person_id
        and exists (select from people_group where id = ${intoId} and kind = 'REQUEST') and ${mayJoin(intoId)}
        and not exists (select from group_member own where own.group_id = ${intoId} and own.person_id = person.id)
        and not exists (select from group_request other where other.group_id = ${intoId} and other.person_id = person.id and other.decided_at is null)`);
    await this.database.rows(sql`
      update group_request set decided_at = ${now}, outcome = 'WITHDRAWN' where group_id = ${goneId} and decided_at is null`);
    await this.database.rows(sql`
      update group_invitation set decided_at = ${now}, outcome = 'REVOKED' where group_id = ${goneId} and decided_at is null`);
    await this.database.rows(sql`update group_link set revoked_at = ${now} where group_id = ${goneId} and revoked_at is null`);
  }

  /** Nobody belongs to it any more; its old address leads on for those who know of the other, and its name is free again. */
  async close(goneId: string, into: ReaddressedGroup & { readonly audienceId: number }): Promise<void> {
    await this.database.rows(sql`delete from group_member where group_id = ${goneId}`);
    await this.database.rows(sql`
      update people_group set merged_into_id = ${into.id}, merged_at = ${this.clock.now()}::timestamptz, audience_id = ${into.audienceId},
        readers_audience_id = ${into.membersAudienceId}, member_count = 0, lock_version = lock_version + 1
      where id = ${goneId} or merged_into_id = ${goneId}`);
  }
}

/** Whether the row called `person` may belong to this group. */
function mayJoin(groupId: string): Sql {
  return sql`(
    (not exists (select from group_department where group_id = ${groupId})
      or exists (select from group_department where group_id = ${groupId} and department_id = person.department_id))
    and not exists (select from group_removal where group_id = ${groupId} and person_id = person.id))`;
}
