import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, emptySql, rowCount, sql } from '../../platform/db/sql.js';
import { type Page, type PageRequest, pageOf } from '../../platform/graphql/page.js';
import { type CaseRow, caseColumns, caseTables } from './case.rows.js';
import { thingOfCase } from './case.repository.js';
import type { DecisionKind } from './moderation.policy.js';
import type { ThingKind, ThingReference } from './reported-thing.js';

/** A report as the person who made it sees it. */
export interface ReportRow {
  readonly id: string;
  readonly kind: ThingKind;
  readonly itemKind: string | null;
  readonly reason: string;
  readonly words: string;
  readonly createdAt: Date;
  /** The decision that stands; null while nobody has decided. */
  readonly outcome: DecisionKind | null;
  readonly decidedAt: Date | null;
}

const columns = sql`
  report.id, report.reason, report.words, report.created_at as "createdAt", about.kind,
  (select item.kind from item where item.id = moderation_case.item_id) as "itemKind",
  decision.kind as outcome, decision.decided_at as "decidedAt"`;

const tables = sql`
  moderation_report report join moderation_case on moderation_case.id = report.case_id
    join lateral (select ${thingOfCase}) as about on true
    left join lateral (select kind, decided_at from moderation_decision where moderation_decision.case_id = moderation_case.id
      order by decided_at desc, id desc limit 1) as decision on true`;

/** What one has reported oneself, and what moderators decided about what one wrote. */
@Injectable()
export class ReportQueries {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  async own(actor: Actor, page: PageRequest): Promise<Page<ReportRow>> {
    const after = page.after ? sql`and (report.created_at, report.id) < (${page.after.at}::timestamptz, ${page.after.id}::uuid)` : emptySql;
    const rows = await this.select(sql`
      where report.reporter_id = ${actor.personId} ${after} order by report.created_at desc, report.id desc limit ${rowCount(page.first + 1)}`);
    return pageOf(page, rows, ({ createdAt, id }) => ({ at: createdAt, id }));
  }

  async ownById(actor: Actor, id: string): Promise<ReportRow | undefined> {
    return (await this.select(sql`where report.id = ${id} and report.reporter_id = ${actor.personId}`))[0];
  }

  /** One's own report about this thing that nobody has decided yet. */
  async ownOpen(actor: Actor, { kind, id }: ThingReference): Promise<ReportRow | undefined> {
    return (await this.select(sql`
      where report.reporter_id = ${actor.personId} and moderation_case.status = 'OPEN' and about.kind = ${kind} and about."thingId" = ${id}`))[0];
  }

  /** Cases about what one wrote of which one has been told, the last decision first. */
  async aboutOwn(actor: Actor, page: PageRequest): Promise<Page<CaseRow>> {
    const after = page.after ? sql`and (moderation_case.decided_at, moderation_case.id) < (${page.after.at}::timestamptz, ${page.after.id}::uuid)` : emptySql;
    const rows = await this.database.rows<CaseRow>(sql`
      select ${caseColumns(actor)} from ${caseTables}
      where ${ofAuthor(actor)} and exists (select from moderation_decision told
          where told.case_id = moderation_case.id and (told.kind <> 'KEEP' or told.message <> '')) ${after}
      order by moderation_case.decided_at desc, moderation_case.id desc limit ${rowCount(page.first + 1)}`);
    return pageOf(page, rows, ({ decidedAt, openedAt, id }) => ({ at: decidedAt ?? openedAt, id }));
  }

  async aboutOwnById(actor: Actor, id: string): Promise<CaseRow | undefined> {
    return this.database.row(sql`select ${caseColumns(actor)} from ${caseTables} where moderation_case.id = ${id} and ${ofAuthor(actor)}`);
  }

  private select(tail: Sql): Promise<ReportRow[]> {
    return this.database.rows(sql`select ${columns} from ${tables} ${tail}`);
  }
}

function ofAuthor(actor: Actor): Sql {
  return sql`(moderation_case.author_id = ${actor.personId} or exists (
    select from item_author where item_author.person_id = ${actor.personId}
      and item_author.item_id in (moderation_case.item_id,
        (select attachment.item_id from attachment where attachment.id = moderation_case.attachment_id))))`;
}
