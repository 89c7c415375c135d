import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import { isId, newId } from '../../platform/ids.js';
import { GroupRepository } from '../groups/groups.public.js';
import { changeOfCase, authorsOfCase, groupOfCase, lastModeratorOfCase, standingToCase, thingOfCase } from './case.sql.js';
import type { ActableCase, DecisionKind } from './moderation.policy.js';
import type { ReportedThing, ThingKind, ThingReference } from './reported-thing.js';

/** A case as actions need it. */
export interface CaseState extends ActableCase {
  readonly id: string;
  readonly lockVersion: number;
  readonly thing: ThingReference;
  /** When the author changed it since it was last reported; null where they have not. */
  readonly changedAt: Date | null;
  readonly assignedTo: string | null;
}

export interface NewDecision {
  readonly kind: DecisionKind;
  readonly reason: string | null;
  readonly message: string;
  readonly moderatorId: string;
}

const columnOf: Record<ThingKind, Sql> = {
  ITEM: sql`item_id`,
  COMMENT: sql`comment_id`,
  PICTURE: sql`attachment_id`,
  PROFILE: sql`person_id`,
};

/** Cases, reports and decisions for actions. */
@Injectable()
export class CaseRepository {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupRepository,
    private readonly clock: Clock,
  ) {}

  /** The open case about this thing, made when there is none; what moderators see of the thing is what it is now. */
  async open(thing: ReportedThing): Promise<string> {
    const column = columnOf[thing.kind];
    const now = this.clock.now();
    const row = await this.database.row<{ id: string }>(sql`
      insert into moderation_case (id, ${column}, author_id, group_id, seen_version, seen_text, seen_at, status, opened_at)
      values (${newId()}, ${thing.id}, ${thing.authorIds[0]}, ${thing.groupId}, ${thing.version}, ${thing.text}, ${now}, 'OPEN', ${now})
      on conflict (${column}) where status = 'OPEN'
      do update set seen_version = excluded.seen_version, seen_text = excluded.seen_text, seen_at = excluded.seen_at
      returning id`);
    if (!row) throw new Error('A case was neither made nor found');
    return row.id;
  }

  /** One report a person and case: made again, it says what was said last. */
  async report(caseId: string, reporterId: string, reason: string, words: string): Promise<string> {
    const now = this.clock.now();
    const row = await this.database.row<{ id: string; added: boolean }>(sql`
      insert into moderation_report (id, case_id, reporter_id, reason, words, created_at, updated_at)
      values (${newId()}, ${caseId}, ${reporterId}, ${reason}, ${words}, ${now}, ${now})
      on conflict (case_id, reporter_id) do update set reason = excluded.reason, words = excluded.words, updated_at = excluded.updated_at
      returning id, xmax = 0 as added`);
    if (!row) throw new Error('A report was neither made nor found');
    if (row.added) await this.database.rows(sql`update moderation_case set report_count = report_count + 1 where id = ${caseId}`);
    return row.id;
  }

  /**
   * The case as the actor stands to it, locked until the unit of work ends, so that of two who decide one is first. Its group is
   * held before: roles there do not change meanwhile.
   */
  async lock(actor: Pick<Actor, 'personId'>, id: string): Promise<CaseState | undefined> {
    if (!isId(id)) return undefined;
    const found = await this.database.row<{ groupId: string | null }>(sql`select ${groupOfCase} as "groupId" from moderation_case where id = ${id}`);
    await this.groups.hold(found?.groupId ? [found.groupId] : []);
    const locked = await this.database.rows(sql`select from moderation_case where id = ${id} for no key update`);
    if (locked.length === 0) return undefined;
    const row = await this.database.row<Omit<CaseState, 'thing'> & { kind: ThingKind; thingId: string }>(sql`
      select id, status, hidden, lock_version as "lockVersion", ${thingOfCase}, ${authorsOfCase}, ${lastModeratorOfCase},
        second_look_at is not null as "secondLookAsked", assigned_to as "assignedTo", ${changeOfCase}, ${standingToCase(actor)}
      from moderation_case where id = ${id}`);
    if (!row) return undefined;
    const { kind, thingId, ...state } = row;
    return { ...state, thing: { kind, id: thingId } };
  }

  async assign(id: string, moderatorId: string | null): Promise<void> {
    await this.database.rows(sql`
      update moderation_case set assigned_to = ${moderatorId}, assigned_at = ${moderatorId ? this.clock.now() : null}::timestamptz,
        lock_version = lock_version + 1
      where id = ${id}`);
  }

  /** Answers the id of the decision. */
  async decide(caseId: string, { kind, reason, message, moderatorId }: NewDecision): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    await this.database.rows(sql`
      insert into moderation_decision (id, case_id, kind, reason, message, moderator_id, decided_at)
      values (${id}, ${caseId}, ${kind}, ${reason}, ${message}, ${moderatorId}, ${now})`);
    await this.database.rows(sql`
      update moderation_case set status = 'DECIDED', hidden = ${kind === 'HIDE'}::boolean, group_id = ${groupOfCase}, decided_at = ${now}, assigned_to = null,
        assigned_at = null, lock_version = lock_version + 1
      where id = ${caseId}`);
    return id;
  }

  async askSecondLook(id: string, words: string): Promise<void> {
    await this.database.rows(sql`
      update moderation_case set status = 'SECOND_LOOK', second_look_words = ${words}, second_look_at = ${this.clock.now()},
        lock_version = lock_version + 1
      where id = ${id}`);
  }

  async moveGroup(fromGroupId: string, toGroupId: string): Promise<void> {
    await this.database.rows(sql`update moderation_case set group_id = ${toGroupId} where group_id = ${fromGroupId}`);
  }

  /** Of decided cases forgets which people reported them who have closed their accounts, or only this one. */
  async forgetClosedReporters(personId: string | null): Promise<void> {
    await this.database.rows(sql`
      update moderation_report set reporter_id = null
      where reporter_id in (select id from person where id = ${personId}::uuid or (${personId}::uuid is null and closed_at is not null))
        and case_id in (select id from moderation_case where status = 'DECIDED')`);
  }

  /** Forgets what was reported and said in cases that were decided before. Who decided what, and why, stays. */
  async forgetWords(decidedBefore: Date): Promise<void> {
    const old = sql`status = 'DECIDED' and decided_at < ${decidedBefore}`;
    await this.database.rows(sql`
      update moderation_report set words = '' where words <> '' and case_id in (select id from moderation_case where ${old})`);
    await this.database.rows(sql`
      update moderation_case set seen_text = '', second_look_words = case when second_look_words is not null then '' end
      where ${old} and (seen_text <> '' or second_look_words <> '')`);
  }
}
