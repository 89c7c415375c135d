import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { readableBy } from '../../platform/access/readable.js';
import { addressOf } from '../../platform/addresses.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, emptySql, rowCount, sql } from '../../platform/db/sql.js';
import { type Page, type PageRequest, pageOf } from '../../platform/graphql/page.js';
import { commentPath } from '../comments/comments.public.js';
import { pathOf } from '../content/content.public.js';
import { type CaseRow, caseColumns, caseTables } from './case.rows.js';
import { thingOfCase } from './case.sql.js';
import type { DecisionKind } from './moderation.policy.js';
import type { ReportedThing, ThingKind, ThingReference } from './reported-thing.js';

/** A report as the person who made it sees it. */
export interface ReportRow {
  readonly id: string;
  readonly kind: ThingKind;
  readonly thingId: string;
  /** What it is called; null where the reporter may not read it any more. */
  readonly title: string | null;
  readonly itemKind: string | null;
  readonly slug: string | null;
  readonly shortId: string | null;
  readonly reason: string;
  readonly words: string;
  readonly createdAt: Date;
  /** The decision that stands; null while nobody has decided. */
  readonly outcome: DecisionKind | null;
  readonly decidedAt: Date | null;
}

/** Enough of a comment to know it again. */
const mostCharacters = 80;

const columns = sql`
  report.id, report.reason, report.words, report.created_at as "createdAt", about.kind, about."thingId", coalesce(reported.kind, item.kind) as "itemKind",
  case when moderation_case.comment_id is not null and item.id is null then null
    when comment.id is null then coalesce(person.name, item.title)
    when char_length(comment.body) > ${mostCharacters}::int then left(comment.body, ${mostCharacters}::int) || '…' else comment.body end as title,
  coalesce(person.slug, item.slug) as slug, coalesce(person.short_id, item.short_id) as "shortId",
  decision.kind as outcome, decision.decided_at as "decidedAt"`;

/** Things are joined only where the actor may read them now; what kind an item is they knew when they reported it. */
const tables = (actor: Actor) => sql`
  moderation_report report join moderation_case on moderation_case.id = report.case_id
    join lateral (select ${thingOfCase}) as about on true
    left join lateral (select kind, decided_at from moderation_decision where moderation_decision.case_id = moderation_case.id
      order by decided_at desc, id desc limit 1) as decision on true
    left join item reported on reported.id = moderation_case.item_id
    left join comment on comment.id = moderation_case.comment_id and comment.deleted_at is null and comment.hidden_at is null
    left join attachment on attachment.id = moderation_case.attachment_id and attachment.hidden_at is null
    left join item on item.id = coalesce(moderation_case.item_id, comment.item_id, attachment.item_id) and ${readableBy(actor)}
    left join person on person.id = moderation_case.person_id`;

/** Where it is shown; null for those who may not read it any more. */
export function reportPath({ kind, thingId, title, itemKind, slug, shortId }: ReportRow): string | null {
  if (title === null || !shortId) return null;
  if (kind === 'PROFILE') return `/people/${addressOf(slug ?? '', shortId)}`;
  const item = { kind: itemKind ?? '', slug: slug ?? '', shortId };
  return kind === 'COMMENT' ? commentPath(item, thingId) : pathOf(item);
}

/** What one has reported oneself, and what moderators decided about what one wrote. */
@Injectable()
export class ReportQueries {
  constructor(private readonly database: Database) {}

  /** The group whose moderators get a report about this thing; null where those of the site do. */
  async groupThatDecides({ groupId, authorIds }: Pick<ReportedThing, 'groupId' | 'authorIds'>): Promise<string | null> {
    const row = await this.database.row<{ groupId: string }>(sql`
      select group_id as "groupId" from group_member
      where group_id = ${groupId} and role <> 'MEMBER' and person_id <> all(${authorIds}::uuid[]) limit 1`);
    return row?.groupId ?? null;
  }

  /** The newest first. */
  async own(actor: Actor, page: PageRequest): Promise<Page<ReportRow>> {
    const after = page.after ? sql`and (report.created_at, report.id) < (${page.after.at}::timestamptz, ${page.after.id}::uuid)` : emptySql;
    const rows = await this.select(actor, sql`
      where report.reporter_id = ${actor.personId} ${after} order by report.created_at desc, report.id desc limit ${rowCount(page.first + 1)}`);
    return pageOf(page, rows, ({ createdAt, id }) => ({ at: createdAt, id }));
  }

  async ownById(actor: Actor, id: string): Promise<ReportRow | undefined> {
    return (await this.select(actor, sql`where report.id = ${id} and report.reporter_id = ${actor.personId}`))[0];
  }

  /** One's own report about this thing that nobody has decided yet. */
  async ownOpen(actor: Actor, { kind, id }: ThingReference): Promise<ReportRow | undefined> {
    return (await this.select(actor, sql`
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

  private select(actor: Actor, tail: Sql): Promise<ReportRow[]> {
    return this.database.rows(sql`select ${columns} from ${tables(actor)} ${tail}`);
  }
}

function ofAuthor(actor: Actor): Sql {
  return sql`(moderation_case.author_id = ${actor.personId} or exists (
    select from item_author where item_author.person_id = ${actor.personId}
      and item_author.item_id in (moderation_case.item_id,
        (select attachment.item_id from attachment where attachment.id = moderation_case.attachment_id))))`;
}
