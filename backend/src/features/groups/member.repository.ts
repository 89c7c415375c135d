import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import { isId } from '../../platform/ids.js';
import type { GroupRole } from './group.policy.js';
import { GroupRepository } from './group.repository.js';

/** Somebody who belongs to a group, for those who change that. */
export interface Membership {
  readonly personId: string;
  readonly role: GroupRole;
  /** Has an account that is not suspended. */
  readonly isActive: boolean;
}

/** True where a person, in this column, can look after a group: has an account that is not suspended. */
export function isActivePerson(personId: Sql): Sql {
  return sql`exists (select from account where account.person_id = ${personId} and account.suspended_at is null)`;
}

/** Who belongs to groups, for actions. The group is locked by whoever calls. */
@Injectable()
export class MemberRepository {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupRepository,
    private readonly clock: Clock,
  ) {}

  async find(groupId: string, personId: string): Promise<Membership | undefined> {
    if (!isId(personId)) return undefined;
    return this.database.row(sql`
      select person_id as "personId", role, ${isActivePerson(sql`group_member.person_id`)} as "isActive"
      from group_member where group_id = ${groupId} and person_id = ${personId}`);
  }

  /** Owners whose accounts are open, as long as the unit of work runs: a group with none of them has nobody who looks after it. */
  async activeOwnerIds(groupId: string): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select group_member.person_id as id from group_member join account on account.person_id = group_member.person_id
      where group_member.group_id = ${groupId} and group_member.role = 'OWNER' and account.suspended_at is null`);
    return rows.map(({ id }) => id);
  }

  /** Makes somebody a member and settles what led to it: invitation, request, removal. False when they were one already. */
  async letIn(groupId: string, personId: string, role: GroupRole, addedBy: string | null): Promise<boolean> {
    const added = await this.groups.addMembers(groupId, [personId], role, addedBy);
    await this.database.rows(sql`delete from group_removal where group_id = ${groupId} and person_id = ${personId}`);
    await this.settle('group_invitation', groupId, personId, 'ACCEPTED');
    await this.settle('group_request', groupId, personId, 'ACCEPTED');
    return added.length > 0;
  }

  async setRole(groupId: string, personId: string, role: GroupRole): Promise<void> {
    await this.database.rows(sql`update group_member set role = ${role} where group_id = ${groupId} and person_id = ${personId}`);
    if (role === 'MEMBER') await this.revokeLinksOf(groupId, personId);
  }

  /** Ends a membership. Links that they made end with it. False when there was none. */
  async takeOut(groupId: string, personId: string): Promise<boolean> {
    const rows = await this.database.rows(sql`
      delete from group_member where group_id = ${groupId} and person_id = ${personId} returning person_id`);
    await this.database.rows(sql`update people_group set member_count = member_count - ${rows.length} where id = ${groupId}`);
    await this.revokeLinksOf(groupId, personId);
    return rows.length > 0;
  }

  /** They cannot come back by themselves until they are invited again. */
  async noteRemoval(groupId: string, personId: string, removedBy: string, reason: string): Promise<void> {
    await this.settle('group_invitation', groupId, personId, 'REVOKED');
    await this.database.rows(sql`
      insert into group_removal (group_id, person_id, removed_by, removed_at, reason)
      values (${groupId}, ${personId}, ${removedBy}, ${this.clock.now()}, ${reason})
      on conflict (group_id, person_id) do update
        set removed_by = excluded.removed_by, removed_at = excluded.removed_at, reason = excluded.reason`);
  }

  private async revokeLinksOf(groupId: string, personId: string): Promise<void> {
    await this.database.rows(sql`
      update group_link set revoked_at = ${this.clock.now()} where group_id = ${groupId} and made_by = ${personId} and revoked_at is null`);
  }

  private async settle(table: 'group_invitation' | 'group_request', groupId: string, personId: string, outcome: string): Promise<void> {
    const name = table === 'group_invitation' ? sql`group_invitation` : sql`group_request`;
    await this.database.rows(sql`
      update ${name} set decided_at = ${this.clock.now()}, outcome = ${outcome}
      where group_id = ${groupId} and person_id = ${personId} and decided_at is null`);
  }
}
