import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { readableBy } from '../../platform/access/readable.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, emptySql, rowCount, sql } from '../../platform/db/sql.js';
import { isId } from '../../platform/ids.js';
import { type Page, type PageRequest, pageOf } from '../../platform/graphql/page.js';
import type { ItemContent } from './item-content.js';
import { type ItemScheduleJson, type ItemScheduleRow, itemSchedule, scheduleFromJson } from './item-schedule.rows.js';
import { itemAuthorIds } from './item.rows.js';
import type { ItemStatus } from './item.policy.js';

/** A working copy as it is shown to those who may edit it. */
export interface DraftRow extends ItemContent {
  readonly itemId: string;
  readonly version: number;
  readonly baseRevision: number;
  readonly changed: boolean;
  readonly savedAt: Date;
  readonly savedById: string;
}

/** A text that an author saved over: it can be taken back. */
export interface SetAsideDraftRow {
  readonly id: string;
  readonly title: string;
  readonly savedAt: Date;
  readonly savedById: string;
  readonly setAsideAt: Date;
  readonly setAsideById: string;
}

export interface DraftCardRow {
  readonly id: string;
  readonly kind: string;
  readonly slug: string;
  readonly shortId: string;
  readonly title: string;
  readonly status: ItemStatus;
  readonly savedAt: Date;
  readonly excerpt: string;
  readonly authorIds: readonly string[];
  readonly schedule: ItemScheduleRow | null;
}

/** Own work that others do not see yet: never published, or changed since. */
const ownUnpublished = (actor: Actor): Sql => sql`
  from item_author join item on item.id = item_author.item_id join item_draft draft on draft.item_id = item.id
  where item_author.person_id = ${actor.personId} and ${readableBy(actor)} and item.disposed_at is null
    and (item.revision_number = 0 or draft.changed)
    and (item.group_id is null or item.status not in ('PUBLISHED', 'ARCHIVED') or item.group_id = any(${actor.groupIds ?? []}::uuid[]))`;

@Injectable()
export class DraftQueries {
  constructor(private readonly database: Database) {}

  /** The working copy; where nobody has edited since publishing it is the published text, version 1. */
  ofReadableItem(actor: Actor, itemId: string): Promise<DraftRow | undefined> {
    return this.database.row(sql`
      select item.id as "itemId", coalesce(draft.version, 1) as version, coalesce(draft.base_revision, revision.number) as "baseRevision",
        coalesce(draft.changed, false) as changed, coalesce(draft.title, revision.title) as title,
        coalesce(draft.body, revision.body) as body, coalesce(draft.tags, revision.tags) as tags,
        coalesce(draft.marking_id, revision.marking_id) as "markingId",
        coalesce(draft.intended_readers, item.intended_readers) as "intendedReaders",
        coalesce(draft.details, revision.details) as details, coalesce(draft.saved_at, revision.created_at) as "savedAt",
        coalesce(draft.saved_by, revision.author_id) as "savedById"
      from item
        left join item_draft draft on draft.item_id = item.id
        left join item_revision revision
          on draft.item_id is null and revision.item_id = item.id and revision.number = item.revision_number
      where item.id = ${itemId} and ${readableBy(actor)}`);
  }

  /** What was saved over, the last first. Of an item that the actor may edit. */
  setAside(itemId: string): Promise<SetAsideDraftRow[]> {
    return this.database.rows(sql`
      select id, title, saved_at as "savedAt", saved_by as "savedById", set_aside_at as "setAsideAt", set_aside_by as "setAsideById"
      from set_aside_draft where item_id = ${itemId} order by set_aside_at desc, id desc`);
  }

  /** All that one of them says. */
  setAsideText(itemId: string, id: string): Promise<DraftRow | undefined> {
    return this.database.row(sql`
      select item_id as "itemId", version, base_revision as "baseRevision", true as changed, title, body, tags, marking_id as "markingId",
        intended_readers as "intendedReaders", details, saved_at as "savedAt", saved_by as "savedById"
      from set_aside_draft where item_id = ${itemId} and id = ${isId(id) ? id : null}::uuid`);
  }

  /** Own drafts, the one saved last first. */
  async own(actor: Actor, page: PageRequest): Promise<Page<DraftCardRow>> {
    const after = page.after ? sql`and (draft.saved_at, item.id) < (${page.after.at}::timestamptz, ${page.after.id}::uuid)` : emptySql;
    const rows = await this.database.rows<Omit<DraftCardRow, 'schedule'> & { schedule: ItemScheduleJson | null }>(sql`
      select item.id, item.kind, item.slug, item.short_id as "shortId", draft.title, item.status, draft.saved_at as "savedAt", draft.excerpt,
        ${itemAuthorIds}, ${itemSchedule}
      ${ownUnpublished(actor)} ${after} order by draft.saved_at desc, item.id desc limit ${rowCount(page.first + 1)}`);
    const cards = rows.map((row) => ({ ...row, schedule: row.schedule && scheduleFromJson(row.schedule) }));
    return pageOf(page, cards, (row) => ({ at: row.savedAt, id: row.id }));
  }

  async countOwn(actor: Actor): Promise<number> {
    const row = await this.database.row<{ count: number }>(sql`select count(*)::int as count ${ownUnpublished(actor)}`);
    return row?.count ?? 0;
  }
}
