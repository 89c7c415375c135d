import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, emptySql, rowCount, sql } from '../../platform/db/sql.js';
import { type Page, type PageRequest, pageOf } from '../../platform/graphql/page.js';
import { canInvite } from './group.policy.js';
import { type GroupRow, knownTo } from './group.rows.js';

export interface RequestRow {
  readonly id: string;
  readonly groupId: string;
  readonly personId: string;
  readonly reason: string;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
  readonly outcome: 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN' | null;
  readonly answer: string;
}

export interface InvitationRow {
  readonly id: string;
  readonly groupId: string;
  readonly personId: string;
  readonly invitedById: string;
  readonly message: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export interface LinkRow {
  readonly id: string;
  readonly madeById: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly timesUsed: number;
}

/** So many of one's own requests are listed, the latest first. */
const ownRequests = 50;
/** More than can be looked through: whoever is invited to so many answers some first. */
const ownInvitations = 100;

const requestColumns: Sql = sql`
  group_request.id, group_request.group_id as "groupId", group_request.person_id as "personId", group_request.reason,
  group_request.created_at as "createdAt", group_request.decided_at as "decidedAt", group_request.outcome, group_request.answer`;
const invitationColumns: Sql = sql`
  group_invitation.id, group_invitation.group_id as "groupId", group_invitation.person_id as "personId",
  group_invitation.invited_by as "invitedById", group_invitation.message, group_invitation.created_at as "createdAt",
  group_invitation.expires_at as "expiresAt"`;

/** Requests, invitations and links: for those who asked or are invited, and for those who decide. */
@Injectable()
export class BelongingQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What waits for a decision, the oldest first; null when the actor does not decide. */
  async requestsTo(group: GroupRow, request: PageRequest): Promise<Page<RequestRow> | null> {
    if (!canInvite(group)) return null;
    const { first, after } = request;
    const rows = await this.database.rows<RequestRow>(sql`
      select ${requestColumns} from group_request where group_id = ${group.id} and decided_at is null
        ${after ? sql`and (created_at, id) > (${after.at}, ${after.id})` : emptySql}
      order by created_at, id limit ${rowCount(first + 1)}`);
    return pageOf(request, rows, (row) => ({ at: row.createdAt, id: row.id }));
  }

  /** How many wait; zero for those who do not decide. */
  async countRequestsTo(group: GroupRow): Promise<number> {
    if (!canInvite(group)) return 0;
    const row = await this.database.row<{ count: number }>(sql`
      select count(*)::int as count from group_request where group_id = ${group.id} and decided_at is null`);
    return row?.count ?? 0;
  }

  /** Invitations without an answer, the latest first; null when the actor does not invite. */
  async invitationsTo(group: GroupRow, request: PageRequest): Promise<Page<InvitationRow> | null> {
    if (!canInvite(group)) return null;
    const { first, after } = request;
    const rows = await this.database.rows<InvitationRow>(sql`
      select ${invitationColumns} from group_invitation
      where group_id = ${group.id} and decided_at is null and expires_at > ${this.clock.now()}
        ${after ? sql`and (created_at, id) < (${after.at}, ${after.id})` : emptySql}
      order by created_at desc, id desc limit ${rowCount(first + 1)}`);
    return pageOf(request, rows, (row) => ({ at: row.createdAt, id: row.id }));
  }

  /** Links that work; null when the actor does not invite. */
  async linksOf(group: GroupRow): Promise<LinkRow[] | null> {
    if (!canInvite(group)) return null;
    return this.database.rows(sql`
      select id, made_by as "madeById", created_at as "createdAt", expires_at as "expiresAt", times_used as "timesUsed" from group_link
      where group_id = ${group.id} and revoked_at is null and expires_at > ${this.clock.now()} order by created_at desc, id limit 100`);
  }

  /** Invitations that the actor has yet to answer, the latest first. */
  invitationsOf(actor: Actor, groupId?: string): Promise<InvitationRow[]> {
    return this.database.rows(sql`
      select ${invitationColumns} from group_invitation join people_group on people_group.id = group_invitation.group_id
      where person_id = ${actor.personId} and decided_at is null and expires_at > ${this.clock.now()} and ${knownTo(actor)}
        and people_group.merged_into_id is null ${groupId ? sql`and group_invitation.group_id = ${groupId}` : emptySql}
      order by group_invitation.created_at desc, group_invitation.id limit ${rowCount(ownInvitations)}`);
  }

  /** What the actor has asked of groups that they know of, the latest first. */
  requestsOf(actor: Actor): Promise<RequestRow[]> {
    return this.database.rows(sql`
      select ${requestColumns} from group_request join people_group on people_group.id = group_request.group_id
      where person_id = ${actor.personId} and ${knownTo(actor)}
      order by group_request.created_at desc, group_request.id limit ${rowCount(ownRequests)}`);
  }
}
