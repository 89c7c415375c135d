import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Events } from '../../../platform/events/events.js';
import { type BroughtPassage, ItemPassages, type ItemRow } from '../../content/content.public.js';
import { commentAdded } from '../comment.events.js';
import { CommentPassageRepository } from '../comment-passage.repository.js';
import type { NewComment } from '../comment.repository.js';

export interface ImportedComment extends NewComment {
  readonly editedAt?: Date | null;
  /** Since when only its place in the thread is there. */
  readonly deletedAt?: Date | null;
  /** Since when its thread is settled, and who found so. */
  readonly settled?: { readonly by: string; readonly at: Date } | null;
  /** The words that its thread is about, where that is not all of the item. */
  readonly passage?: BroughtPassage | null;
}

/**
 * For imports and demo data: comments as they were written elsewhere, with their own times, below any items. Those that
 * are here stay as they are. Many take no more statements than one.
 */
@Injectable()
export class ImportComments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly events: Events,
    private readonly passages: ItemPassages,
    private readonly keptPassages: CommentPassageRepository,
  ) {}

  /** In the order of time; a reply comes after what it answers. Answers how many were added below each item. */
  async run(comments: readonly ImportedComment[]): Promise<Map<string, number>> {
    if (comments.length === 0) return new Map();
    return this.work.run(async () => {
      const itemIds = [...new Set(comments.map(({ itemId }) => itemId))];
      await this.lock(itemIds);
      const missing = await this.missing(comments);
      await this.database.rows(sql`
        insert into comment (id, item_id, parent_id, author_id, body, created_at, edited_at, deleted_at, resolved_at, resolved_by)
        select id, item_id, parent_id, author_id, body, created_at, edited_at, deleted_at, resolved_at, resolved_by
        from jsonb_to_recordset(${JSON.stringify(missing.map(rowOf))}::jsonb) as comment
          (id uuid, item_id uuid, parent_id uuid, author_id uuid, body text, created_at timestamptz, edited_at timestamptz, deleted_at timestamptz,
            resolved_at timestamptz, resolved_by uuid)`);
      await this.keepPassages(missing);
      const shown = missing.filter(({ deletedAt }) => !deletedAt);
      const added = countsOf(shown);
      await this.database.rows(sql`
        update item set comment_count = comment_count + added.times, last_activity_at = greatest(last_activity_at, added.latest)
        from (select item_id, count(*)::int as times, max(created_at) as latest from comment
          where id = any(${shown.map(({ id }) => id)}::uuid[]) group by item_id) as added
        where item.id = added.item_id`);
      await this.events.recordAll(shown.map(commentAdded));
      return added;
    });
  }

  private async keepPassages(comments: readonly ImportedComment[]): Promise<void> {
    const about = comments.flatMap(({ id, itemId, passage }) => (passage ? [{ id, itemId, passage }] : []));
    for (const [itemId, threads] of Map.groupBy(about, (comment) => comment.itemId)) {
      const item = await this.database.row<Pick<ItemRow, 'id' | 'kind' | 'revisionNumber'>>(sql`
        select id, kind, revision_number as "revisionNumber" from item where id = ${itemId}`);
      const kept = item && (await this.passages.of(item.kind)?.bring(item, threads.map(({ passage }) => passage)));
      for (const [index, { id }] of threads.entries()) {
        const passage = kept?.[index];
        if (passage) await this.keptPassages.add(id, passage);
      }
    }
  }

  private async lock(itemIds: readonly string[]): Promise<void> {
    const items = await this.database.rows(sql`
      select from item where id = any(${itemIds}::uuid[]) order by id for no key update`);
    if (items.length < itemIds.length) throw new NotFound();
  }

  private async missing(comments: readonly ImportedComment[]): Promise<ImportedComment[]> {
    const known = await this.database.rows<{ id: string }>(sql`
      select id from comment where id = any(${comments.map(({ id }) => id)}::uuid[])`);
    const ids = new Set(known.map(({ id }) => id));
    return comments.filter(({ id }) => !ids.has(id));
  }
}

function rowOf({ id, itemId, parentId, authorId, body, createdAt, editedAt = null, deletedAt = null, settled = null }: ImportedComment) {
  return {
    id, item_id: itemId, parent_id: parentId, author_id: authorId, body, created_at: createdAt, edited_at: editedAt, deleted_at: deletedAt,
    resolved_at: settled?.at ?? null, resolved_by: settled?.by ?? null,
  };
}

function countsOf(comments: readonly NewComment[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { itemId } of comments) counts.set(itemId, (counts.get(itemId) ?? 0) + 1);
  return counts;
}
