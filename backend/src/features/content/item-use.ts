import { type Sql, sql } from '../../platform/db/sql.js';

/** A link to it says more of its use than that somebody has read it or said something of it. */
const linkWorth = 3;

/** How much an item is read, linked to and talked about: a logarithm, from 0. From a table called `item`. */
export const itemUse: Sql = sql`
  ln(1 + item.comment_count + coalesce((select sum(times) from item_reads where item_reads.item_id = item.id), 0)
    + ${linkWorth} * (select count(*) from item_link where item_link.to_item_id = item.id))::real`;
