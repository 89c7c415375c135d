import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/db/database.js';
import { NumberedPages } from '../../platform/db/numbered-pages.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import { NotFound } from '../../platform/errors/domain-errors.js';
import { isId } from '../../platform/ids.js';
import { type CaseRow, caseColumns, caseTables } from './case.rows.js';
import { isInQueueOfGroup, isInQueueOfSite, isSeenBy } from './case.sql.js';

export const caseViews = ['TO_DECIDE', 'SECOND_LOOK', 'DECIDED'] as const;
export type CaseView = (typeof caseViews)[number];

export const caseSorts = ['OLDEST', 'MOST_REPORTED'] as const;
export type CaseSort = (typeof caseSorts)[number];

export interface QueueCounts {
  readonly toDecide: number;
  readonly secondLook: number;
  readonly decided: number;
  /** When the oldest case that waits was opened. */
  readonly oldestAt: Date | null;
}

export const casePages = new NumberedPages(20);

const statusOf: Record<CaseView, string> = { TO_DECIDE: 'OPEN', SECOND_LOOK: 'SECOND_LOOK', DECIDED: 'DECIDED' };

/** Whose queue: a group's, which the actor moderates, or with null the site's. */
export type QueueOf = string | null;

/** Cases for moderators, all but those about what the asker wrote. The site's do not hold what a group's moderators decide. */
@Injectable()
export class CaseQueries {
  constructor(private readonly database: Database) {}

  page(actor: Actor, queue: QueueOf, view: CaseView, sort: CaseSort, page: number): Promise<CaseRow[]> {
    return this.database.rows(sql`
      select ${caseColumns(actor)} from ${caseTables}
      where moderation_case.status = ${statusOf[view]} and ${inQueue(actor, queue)}
      order by ${orderOf(view, sort)} ${casePages.rowsOf(page)}`);
  }

  async counts(actor: Actor, queue: QueueOf): Promise<QueueCounts> {
    const row = await this.database.row<QueueCounts>(sql`
      select (count(*) filter (where status = 'OPEN'))::int as "toDecide", (count(*) filter (where status = 'SECOND_LOOK'))::int as "secondLook",
        (count(*) filter (where status = 'DECIDED'))::int as decided, min(opened_at) filter (where status = 'OPEN') as "oldestAt"
      from moderation_case where ${inQueue(actor, queue)}`);
    return row ?? { toDecide: 0, secondLook: 0, decided: 0, oldestAt: null };
  }

  /** What waits for this moderator: open cases, and second looks that are not at their own decisions. */
  async countWaiting(actor: Actor, queue: QueueOf): Promise<number> {
    const row = await this.database.row<{ count: number }>(sql`
      select count(*)::int as count from moderation_case
      where status <> 'DECIDED' and ${inQueue(actor, queue)}
        and (status = 'OPEN' or ${actor.personId}::uuid is distinct from (select moderator_id from moderation_decision decision
          where decision.case_id = moderation_case.id order by decided_at desc, decision.id desc limit 1))`);
    return row?.count ?? 0;
  }

  /** NOT_FOUND for all who may not see the case. */
  async get(actor: Actor, id: string): Promise<CaseRow> {
    if (!isId(id)) throw new NotFound();
    const row = await this.database.row<CaseRow>(sql`
      select ${caseColumns(actor)} from ${caseTables} where moderation_case.id = ${id} and ${isSeenBy(actor)} and ${notOwn(actor)}`);
    if (!row) throw new NotFound();
    return row;
  }

  /** The stored picture of a case about one. */
  async picture(actor: Actor, caseId: string): Promise<PictureRow | undefined> {
    if (!isId(caseId)) return undefined;
    return this.database.row(sql`
      select file.storage_key as "storageKey", file.media_type as "mediaType", file.width
      from moderation_case join attachment on attachment.id = moderation_case.attachment_id join file on file.id = attachment.file_id
      where moderation_case.id = ${caseId} and ${isSeenBy(actor)} and ${notOwn(actor)}`);
  }
}

export interface PictureRow {
  readonly storageKey: string;
  readonly mediaType: string;
  readonly width: number;
}

function inQueue(actor: Actor, queue: QueueOf): Sql {
  return sql`${notOwn(actor)} and ${queue === null ? isInQueueOfSite(actor) : isInQueueOfGroup(queue, actor)}`;
}

/** True in SQL for cases about what others wrote, in which the case is called `moderation_case`. */
function notOwn(actor: Actor): Sql {
  return sql`moderation_case.author_id <> ${actor.personId} and not exists (
    select from item_author where item_author.person_id = ${actor.personId}
      and item_author.item_id in (moderation_case.item_id,
        (select attachment.item_id from attachment where attachment.id = moderation_case.attachment_id)))`;
}

function orderOf(view: CaseView, sort: CaseSort): Sql {
  if (view === 'DECIDED') return sql`moderation_case.decided_at desc, moderation_case.id desc`;
  if (view === 'SECOND_LOOK') return sql`moderation_case.second_look_at, moderation_case.id`;
  if (sort === 'MOST_REPORTED') return sql`moderation_case.report_count desc, moderation_case.opened_at, moderation_case.id`;
  return sql`moderation_case.opened_at, moderation_case.id`;
}
