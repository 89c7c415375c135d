import { type Sql, rowCount, sql } from '../../../platform/db/sql.js';

export interface TaggedSlice {
  readonly tagId: string;
  /** On a table called `item`. */
  readonly where: Sql;
  readonly count: number;
  /** From how many items on a tag counts as common. */
  readonly common: number;
}

/**
 * The ids of the newest items with a tag. Of a rare tag they are looked up and sorted; where many carry it, walking all items
 * from the newest meets enough of them soon. PostgreSQL plans the statement once for all tags, so it holds both ways, of which
 * one is gone.
 */
export function newestTagged({ tagId, where, count, common }: TaggedSlice): Sql {
  const newest = sql`order by published_at desc, id desc limit ${rowCount(count)}`;
  return sql`
    with tag_size as materialized (
      select count(*) >= ${rowCount(common)} as common from (
        select from item_tag where tag_id = ${tagId} limit ${rowCount(common)}
      ) as carrying
    )
    select id from (
      (select item.id, item.published_at from item
        where (select common from tag_size) and ${where} and (select true from item_tag where tag_id = ${tagId} and item_id = item.id) ${newest})
      union all
      (select item.id, item.published_at from item_tag join item on item.id = item_tag.item_id
        where not (select common from tag_size) and item_tag.tag_id = ${tagId} and ${where} ${newest})
    ) as found ${newest}`;
}
