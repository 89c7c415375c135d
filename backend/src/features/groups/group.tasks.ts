import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { type Sql, emptySql, rowCount, sql } from '../../platform/db/sql.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Tasks } from '../../platform/jobs/tasks.js';
import { GroupMail, type NamedGroup } from './group.mail.js';

/** So many letters are written in one unit of work. */
const lettersAtOnce = 100;

interface AskedRow extends NamedGroup {
  readonly personName: string;
  readonly reason: string;
}

interface InvitedRow extends NamedGroup {
  readonly personId: string;
  readonly invitedBy: string;
  readonly message: string;
}

const groupNamed: Sql = sql`people_group.id, people_group.name, people_group.slug, people_group.short_id as "shortId"`;

/**
 * Letters that go to many. The worker writes them, some at a time; each batch is one unit of work with the job for the next
 * one, so that one that breaks off is written again as a whole. Each reads what is true by then.
 */
@Injectable()
export class GroupTasks implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly tasks: Tasks,
    private readonly mail: GroupMail,
  ) {}

  onModuleInit(): void {
    this.tasks.register('tell-group-asked', ({ requestId }) => this.tellAsked(String(requestId)));
    this.tasks.register('tell-group-invited', ({ groupId, personIds }) => this.tellInvited(String(groupId), personIds as string[]));
    this.tasks.register('tell-group-adopted', ({ groupId, ownerId, after }) =>
      this.tellAdopted(String(groupId), String(ownerId), typeof after === 'string' ? after : null));
    this.tasks.register('tell-group-imported', ({ groupId, after }) => this.tellImported(String(groupId), typeof after === 'string' ? after : null));
  }

  /** Owners and moderators, of somebody who asks to be let in. Call it in the unit of work that asks. */
  async asked(requestId: string): Promise<void> {
    await this.jobs.add('tell-group-asked', { requestId }, { key: `tell-group-asked:${requestId}` });
  }

  /** People whom the group invites. Call it in the unit of work that does. */
  async invited(groupId: string, personIds: readonly string[]): Promise<void> {
    for (let from = 0; from < personIds.length; from += lettersAtOnce) {
      await this.jobs.add('tell-group-invited', { groupId, personIds: personIds.slice(from, from + lettersAtOnce) });
    }
  }

  /** Every member, of the owner that an administrator named. Call it in the unit of work that does. */
  async adopted(groupId: string, ownerId: string, after: string | null = null): Promise<void> {
    await this.jobs.add('tell-group-adopted', { groupId, ownerId, after }, { key: `tell-group-adopted:${groupId}:${ownerId}:${after ?? ''}` });
  }

  /** Every member, of a group that an administrator has imported. Call it in the unit of work that does. */
  async imported(groupId: string, after: string | null = null): Promise<void> {
    await this.jobs.add('tell-group-imported', { groupId, after }, { key: `tell-group-imported:${groupId}:${after ?? ''}` });
  }

  private tellAsked(requestId: string): Promise<void> {
    return this.work.run(async () => {
      const row = await this.database.row<AskedRow>(sql`
        select ${groupNamed}, person.name as "personName", group_request.reason
        from group_request join people_group on people_group.id = group_request.group_id join person on person.id = group_request.person_id
        where group_request.id = ${requestId} and decided_at is null`);
      if (!row) return;
      const deciders = await this.members(sql`group_id = ${row.id} and role <> 'MEMBER'`);
      await this.mail.asked(row, deciders, { name: row.personName, reason: row.reason });
    });
  }

  private tellInvited(groupId: string, personIds: readonly string[]): Promise<void> {
    return this.work.run(async () => {
      const rows = await this.database.rows<InvitedRow>(sql`
        select ${groupNamed}, group_invitation.person_id as "personId", group_invitation.message, person.name as "invitedBy"
        from group_invitation join people_group on people_group.id = group_id join person on person.id = invited_by
        where group_id = ${groupId} and group_invitation.person_id = any(${personIds}::uuid[]) and decided_at is null`);
      for (const row of rows) await this.mail.invited(row, row.personId, { by: row.invitedBy, message: row.message });
    });
  }

  private tellAdopted(groupId: string, ownerId: string, after: string | null): Promise<void> {
    return this.work.run(async () => {
      const row = await this.database.row<NamedGroup & { ownerName: string }>(sql`
        select ${groupNamed}, person.name as "ownerName" from people_group join person on person.id = ${ownerId} where people_group.id = ${groupId}`);
      if (!row) return;
      const memberIds = await this.members(sql`group_id = ${groupId} ${after ? sql`and person_id > ${after}` : emptySql}`);
      await this.mail.adopted(row, memberIds, row.ownerName);
      const last = memberIds.at(-1);
      if (last && memberIds.length === lettersAtOnce) await this.adopted(groupId, ownerId, last);
    });
  }

  private tellImported(groupId: string, after: string | null): Promise<void> {
    return this.work.run(async () => {
      const row = await this.database.row<NamedGroup>(sql`select ${groupNamed} from people_group where id = ${groupId}`);
      if (!row) return;
      const memberIds = await this.members(sql`group_id = ${groupId} ${after ? sql`and person_id > ${after}` : emptySql}`);
      await this.mail.imported(row, memberIds);
      const last = memberIds.at(-1);
      if (last && memberIds.length === lettersAtOnce) await this.imported(groupId, last);
    });
  }

  private async members(where: Sql): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select person_id as id from group_member where ${where} order by person_id limit ${rowCount(lettersAtOnce)}`);
    return rows.map(({ id }) => id);
  }
}
