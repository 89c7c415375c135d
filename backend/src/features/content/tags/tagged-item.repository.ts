import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { foldTag } from '../../tags/tags.public.js';

/** What carries a tag, whoever may read it. For administrators. */
@Injectable()
export class TaggedItemRepository {
  constructor(private readonly database: Database) {}

  /** How many items carry each of these tags, in the order of the ids. */
  async countForSystem(tagIds: readonly string[]): Promise<number[]> {
    const rows = await this.database.rows<{ count: number }>(sql`
      select (select count(*)::int from item_tag where item_tag.tag_id = wanted.id) as count
      from unnest(${tagIds}::uuid[]) with ordinality as wanted (id, position) order by wanted.position`);
    return rows.map((row) => row.count);
  }

  /** Has everything that carries the one tag carry the other, once. Answers how many items there were. Both are locked. */
  async retag(fromId: string, intoId: string): Promise<number> {
    await this.database.rows(sql`
      insert into item_tag (item_id, tag_id, position)
      select item_id, ${intoId}::uuid, position from item_tag where tag_id = ${fromId} on conflict do nothing`);
    const gone = await this.database.rows(sql`delete from item_tag where tag_id = ${fromId} returning item_id`);
    return gone.length;
  }

  /**
   * Writes another name for these in all drafts. The drafts keep their versions: nobody who is writing at this moment has
   * to hear of it, and whatever they save gives the same tag.
   */
  async renameInDrafts(names: readonly string[], into: string): Promise<void> {
    const folded = new Set(names.map(foldTag));
    const used = await this.database.rows<{ name: string }>(sql`select distinct unnest(tags) as name from item_draft`);
    const spellings = used.map((row) => row.name).filter((name) => folded.has(foldTag(name)) && name !== into);
    if (spellings.length === 0) return;
    await this.database.rows(sql`
      update item_draft set tags = array(
        select name from (
          select case when name = any(${spellings}::text[]) then ${into}::text else name end as name, position
          from unnest(tags) with ordinality as tag (name, position)) as renamed
        group by name order by min(position))
      where tags && ${spellings}::text[]`);
  }
}
