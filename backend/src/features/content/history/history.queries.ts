import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { readableBy } from '../../../platform/access/readable.js';
import { shortIdIn } from '../../../platform/addresses.js';
import { Database } from '../../../platform/db/database.js';
import { type Sql, emptySql, rowCount, sql } from '../../../platform/db/sql.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { isId } from '../../../platform/ids.js';
import { itemKind } from '../item-kinds.js';
import { canRestoreRevision, canSeeHistory } from '../item.policy.js';
import { type ItemRow, itemColumns } from '../item.rows.js';
import { contributorIds } from './contributors.js';
import type { HistoryRow, RevisionRow, RevisionText, WorkingCopyRow } from './revision.rows.js';
import type { RevisionPage, RevisionPageRequest } from './revision-page.js';

const columns: Sql = sql`
  revision.item_id as "itemId", revision.number, revision.number = item.revision_number as "isCurrent", revision.title, revision.summary,
  revision.author_id as "authorId", revision.created_at as "createdAt", revision.restored_from as "restoredFrom",
  revision.words_added as "wordsAdded", revision.words_removed as "wordsRemoved", ${contributorIds} as "contributorIds"`;

/** Everybody who wrote something of an item, once for each revision. From a table called `item`. */
const writers: Sql = sql`(
  select author_id as person_id, created_at from item_revision revision where revision.item_id = item.id
  union all
  select person_id, null from item_revision_contributor contributor where contributor.item_id = item.id)`;

/** How many names "changed by" offers. */
const mostAuthors = 100;

/** What items said before. For those who may see it: to all others an item that has a history looks like one that is not there. */
@Injectable()
export class HistoryQueries {
  constructor(private readonly database: Database) {}

  /** By the address of the item or its id. */
  async getHistory(actor: Actor, address: string): Promise<HistoryRow> {
    const item = await this.database.row<ItemRow & Omit<HistoryRow, 'canRestore'>>(sql`
      select ${itemColumns}, count.authors as "authorCount", count.departments as "departmentCount", count.since,
        item.revision_number as "revisionCount", draft.draft as "workingCopy"
      from item
        left join lateral (
          select count(distinct person_id)::int as authors, count(distinct department_id)::int as departments, min(writer.created_at) as since
          from ${writers} writer join person on person.id = person_id) as count on true
        left join lateral (
          select json_build_object('version', coalesce(draft.version, 1), 'changed', coalesce(draft.changed, false),
            'savedAt', coalesce(draft.saved_at, revision.created_at), 'savedById', coalesce(draft.saved_by, revision.author_id)) as draft
          from item_revision revision left join item_draft draft on draft.item_id = revision.item_id
          where revision.item_id = item.id and revision.number = item.revision_number) as draft on true
      where ${isId(address) ? sql`item.id = ${address}` : sql`item.short_id = ${shortIdIn(address)}`} and ${readableBy(actor)}`);
    if (!item) throw new NotFound();
    const { history, hasDrafts } = itemKind(item.kind);
    if (!canSeeHistory(actor, item, history)) throw new NotFound();
    const canRestore = hasDrafts && canRestoreRevision(actor, item, history);
    return { ...item, workingCopy: canRestore ? workingCopyOf(item.workingCopy) : null, canRestore };
  }

  /** Of a history that was already read. The newest first. */
  async revisions(history: HistoryRow, page: RevisionPageRequest): Promise<RevisionPage> {
    const by = page.authorId === null ? emptySql : byPerson(isId(page.authorId) ? page.authorId : null);
    const rows = await this.database.rows<RevisionRow>(sql`
      select ${columns} from item_revision revision join item on item.id = revision.item_id
      where revision.item_id = ${history.id} and revision.number < ${page.before} ${by}
      order by revision.number desc limit ${rowCount(page.first + 1)}`);
    const nodes = rows.slice(0, page.first);
    return { nodes, pageInfo: { hasNextPage: rows.length > page.first, endCursor: nodes.length ? String(nodes.at(-1)?.number) : null } };
  }

  /** Who made revisions or wrote something of one, those who did so most first. */
  async authorIds(history: HistoryRow): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select person_id as id from item cross join lateral ${writers} writer where item.id = ${history.id}
      group by person_id order by count(*) desc, person_id limit ${rowCount(mostAuthors)}`);
    return rows.map((row) => row.id);
  }

  /** These revisions of an item whose history may be seen, in the order in which they are asked for. NOT_FOUND when one is not there. */
  async getTexts(itemId: string, numbers: readonly number[]): Promise<RevisionText[]> {
    const rows = await this.database.rows<RevisionText>(sql`
      select ${columns}, item.kind, revision.body, revision.tags, marking.label as marking, revision.details
      from item_revision revision join item on item.id = revision.item_id join marking on marking.id = revision.marking_id
      where revision.item_id = ${itemId} and revision.number = any(${[...numbers]}::int[])`);
    return numbers.map((number) => {
      const row = rows.find((one) => one.number === number);
      if (!row) throw new NotFound();
      return row;
    });
  }
}

function byPerson(personId: string | null): Sql {
  return sql`and (revision.author_id = ${personId}::uuid or exists (
    select from item_revision_contributor contributor
    where contributor.item_id = revision.item_id and contributor.number = revision.number and contributor.person_id = ${personId}::uuid))`;
}

// JSON knows no dates.
function workingCopyOf(draft: WorkingCopyRow | null): WorkingCopyRow | null {
  return draft && { ...draft, savedAt: new Date(draft.savedAt) };
}
