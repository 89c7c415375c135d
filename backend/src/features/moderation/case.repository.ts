import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import { isId, newId } from '../../platform/ids.js';
import type { CaseStatus, DecisionKind } from './moderation.policy.js';
import type { ReportedThing, ThingKind, ThingReference } from './reported-thing.js';

/** A case as actions need it. */
export interface CaseState {
  readonly id: string;
  readonly status: CaseStatus;
  readonly hidden: boolean;
  readonly lockVersion: number;
  readonly thing: ThingReference;
  readonly authorIds: readonly string[];
  readonly lastModeratorId: string | null;
  readonly secondLookAsked: boolean;
  readonly changedSinceLook: boolean;
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
    private readonly clock: Clock,
  ) {}

  /** The open case about this thing, made when there is none; what moderators see of the thing is what it is now. */
  async open(thing: ReportedThing): Promise<string> {
    const column = columnOf[thing.kind];
    const now = this.clock.now();
    const row = await this.database.row<{ id: string }>(sql`
      insert into moderation_case (id, ${column}, author_id, seen_version, seen_text, seen_at, status, opened_at)
      values (${newId()}, ${thing.id}, ${thing.authorIds[0]}, ${thing.version}, ${thing.text}, ${now}, 'OPEN', ${now})
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

  /** The case, locked until the unit of work ends, so that of two who decide one is first. */
  async lock(id: string): Promise<CaseState | undefined> {
    if (!isId(id)) return undefined;
    const locked = await this.database.rows(sql`select from moderation_case where id = ${id} for no key update`);
    if (locked.length === 0) return undefined;
    const row = await this.database.row<Omit<CaseState, 'thing'> & { kind: ThingKind; thingId: string }>(sql`
      select id, status, hidden, lock_version as "lockVersion", ${thingOfCase}, ${authorsOfCase}, ${lastModeratorOfCase},
        second_look_at is not null as "secondLookAsked", assigned_to as "assignedTo", ${changeOfCase}
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
      update moderation_case set status = 'DECIDED', hidden = ${kind === 'HIDE'}::boolean, decided_at = ${now}, assigned_to = null,
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

/** What a case is about, in SQL in which it is called `moderation_case`. */
export const thingOfCase: Sql = sql`
  case when moderation_case.item_id is not null then 'ITEM' when moderation_case.comment_id is not null then 'COMMENT'
    when moderation_case.attachment_id is not null then 'PICTURE' else 'PROFILE' end as kind,
  coalesce(moderation_case.item_id, moderation_case.comment_id, moderation_case.attachment_id, moderation_case.person_id) as "thingId"`;

/** Everybody whose thing it is: all authors of an item, also for a picture in it. */
export const authorsOfCase: Sql = sql`
  array(select moderation_case.author_id union select person_id from item_author where item_author.item_id = coalesce(moderation_case.item_id,
    (select attachment.item_id from attachment where attachment.id = moderation_case.attachment_id))) as "authorIds"`;

export const lastModeratorOfCase: Sql = sql`
  (select moderator_id from moderation_decision decision where decision.case_id = moderation_case.id
    order by decided_at desc, decision.id desc limit 1) as "lastModeratorId"`;

/** When the author of a post or comment last changed it, if that was after it was last reported. */
const changedAtOfCase: Sql = sql`
  coalesce(
    (select changed.created_at from item about join item_revision changed on changed.item_id = about.id and changed.number = about.revision_number
      where about.id = moderation_case.item_id and about.revision_number > moderation_case.seen_version),
    (select about.edited_at from comment about where about.id = moderation_case.comment_id and about.edited_at > moderation_case.seen_at))`;

export const changeOfCase: Sql = sql`
  ${changedAtOfCase} as "changedAt", coalesce(${changedAtOfCase} > moderation_case.second_look_at, false) as "changedSinceLook"`;
