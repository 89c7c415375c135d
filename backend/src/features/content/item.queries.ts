import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { readableBy } from '../../platform/access/readable.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { isId } from '../../platform/ids.js';
import { type ItemCardRow, type ItemRow, itemCardColumns, itemColumns } from './item.rows.js';

/** Items as rows, whatever their kind, for those floors that know items only. */
@Injectable()
export class ItemQueries {
  constructor(private readonly database: Database) {}

  /** Those of these items that the actor may read now, in no particular order. */
  readableItems(actor: Actor, ids: readonly string[]): Promise<ItemRow[]> {
    return this.database.rows(sql`
      select ${itemColumns} from item where item.id = any(${ids.filter(isId)}::uuid[]) and ${readableBy(actor)}`);
  }

  async readableItem(actor: Actor, id: string): Promise<ItemRow | undefined> {
    return (await this.readableItems(actor, [id]))[0];
  }

  /**
   * The item, locked until the unit of work ends, so that nobody archives, hides or withdraws it in between, nor archives its
   * group; undefined when the actor may not read it.
   */
  async lockReadableItem(actor: Actor, id: string): Promise<ItemRow | undefined> {
    if (!isId(id)) return undefined;
    await this.database.rows(sql`select from people_group where id = (select group_id from item where id = ${id}) for share`);
    const locked = await this.database.rows(sql`select from item where item.id = ${id} and ${readableBy(actor)} for no key update`);
    return locked.length ? this.readableItem(actor, id) : undefined;
  }

  /** Cards of those of these items that the actor may read now, in no particular order. */
  readableCards(actor: Actor, ids: readonly string[]): Promise<ItemCardRow[]> {
    return this.database.rows(sql`
      select ${itemCardColumns} from item where item.id = any(${ids.filter(isId)}::uuid[]) and ${readableBy(actor)}`);
  }

  /** Whose an item is, for asking them about it: its authors, or of what many write whoever made the version that readers see. */
  async answerableFor({ id, authorIds, revisionNumber }: Pick<ItemRow, 'id' | 'authorIds' | 'revisionNumber'>): Promise<readonly string[]> {
    if (authorIds.length > 0) return authorIds;
    const rows = await this.database.rows<{ id: string }>(sql`
      select author_id as id from item_revision where item_id = ${id} and number = ${revisionNumber}`);
    return rows.map((row) => row.id);
  }

  /** Adds to the count of comments where nobody has said anything new, in the unit of work that hides or shows them. */
  async recountComments(itemId: string, added: number): Promise<void> {
    await this.database.rows(sql`update item set comment_count = greatest(comment_count + ${added}::int, 0) where id = ${itemId}`);
  }

  /** Adds to the count of comments, in the unit of work that adds or removes them. */
  async countComments(itemId: string, added: number, at: Date): Promise<void> {
    await this.database.rows(sql`
      update item set comment_count = greatest(comment_count + ${added}::int, 0),
        last_activity_at = case when ${added}::int > 0 then ${at} else last_activity_at end
      where id = ${itemId}`);
  }
}
