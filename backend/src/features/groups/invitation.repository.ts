import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import { isId, newId } from '../../platform/ids.js';

/** Days in which somebody may take up an invitation. */
const invitationDays = 30;

/** Somebody who might be invited, as they stand to the group. */
export interface Invitee {
  readonly personId: string;
  /** What they sign in with. */
  readonly email: string;
  readonly departmentId: string | null;
  readonly isMember: boolean;
  readonly isInvited: boolean;
}

export interface NewInvitations {
  readonly groupId: string;
  readonly personIds: readonly string[];
  readonly invitedBy: string;
  readonly message: string;
}

/** Invitations to groups, for actions. The group is locked by whoever changes one. */
@Injectable()
export class InvitationRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Of these people those who have an account that is not suspended. */
  inviteesByIds(groupId: string, personIds: readonly string[]): Promise<Invitee[]> {
    return this.invitees(groupId, sql`account.person_id = any(${personIds.filter(isId)}::uuid[])`);
  }

  /** Who signs in with these addresses, which are in lower case. */
  inviteesByAddresses(groupId: string, addresses: readonly string[]): Promise<Invitee[]> {
    return this.invitees(groupId, sql`account.email = any(${addresses}::text[])`);
  }

  /** They neither belong nor have an invitation that still holds. One that is over begins again. */
  async addAll({ groupId, personIds, invitedBy, message }: NewInvitations): Promise<void> {
    await this.database.rows(sql`
      insert into group_invitation (id, group_id, person_id, invited_by, message, created_at, expires_at)
      select invited.id, ${groupId}::uuid, invited.person_id, ${invitedBy}::uuid, ${message}::text, ${this.clock.now()}::timestamptz,
        ${this.clock.inSeconds(invitationDays * 86_400)}::timestamptz
      from unnest(${personIds.map(() => newId())}::uuid[], ${personIds}::uuid[]) as invited (id, person_id)
      on conflict (group_id, person_id) where decided_at is null do update
        set invited_by = excluded.invited_by, message = excluded.message, created_at = excluded.created_at, expires_at = excluded.expires_at`);
  }

  /** The group of an invitation, decided or not, and who is invited. */
  async find(id: string): Promise<{ groupId: string; personId: string } | undefined> {
    if (!isId(id)) return undefined;
    return this.database.row(sql`select group_id as "groupId", person_id as "personId" from group_invitation where id = ${id}`);
  }

  /** False when there is none that waits. */
  async decide(groupId: string, personId: string, outcome: 'DECLINED' | 'REVOKED'): Promise<boolean> {
    const rows = await this.database.rows(sql`
      update group_invitation set decided_at = ${this.clock.now()}, outcome = ${outcome}
      where group_id = ${groupId} and person_id = ${personId} and decided_at is null returning id`);
    return rows.length > 0;
  }

  private invitees(groupId: string, where: Sql): Promise<Invitee[]> {
    return this.database.rows(sql`
      select account.person_id as "personId", account.email, person.department_id as "departmentId",
        exists (select from group_member where group_id = ${groupId} and person_id = account.person_id) as "isMember",
        exists (select from group_invitation where group_id = ${groupId} and person_id = account.person_id and decided_at is null
          and expires_at > ${this.clock.now()}) as "isInvited"
      from account join person on person.id = account.person_id where account.suspended_at is null and ${where}`);
  }
}
