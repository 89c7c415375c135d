import type { Actor } from '../../../../platform/access/actor.js';
import { readableBy } from '../../../../platform/access/readable.js';
import { type Sql, sql } from '../../../../platform/db/sql.js';
import { isListed } from '../../../content/content.public.js';
import { isDueSoonOn, isOverdueOn } from '../stewardship.rows.js';

export const overviewLists = ['DUE', 'OVERDUE', 'OWNERLESS', 'ORPHANED', 'RETIRED'] as const;
export type OverviewList = (typeof overviewLists)[number];

/** From tables called `page` (id, due, has_owner, status, parent_id) and the day of the site. */
export function isInList(actor: Actor, list: OverviewList, today: string): Sql {
  switch (list) {
    case 'DUE':
      return isDueSoonOn(today, sql`page.due`);
    case 'OVERDUE':
      return isOverdueOn(today, sql`page.due`);
    case 'OWNERLESS':
      return sql`(page.status = 'PUBLISHED' and not page.has_owner)`;
    case 'ORPHANED':
      return sql`(page.status = 'PUBLISHED' and page.parent_id is not null and ${isOrphan(actor)})`;
    case 'RETIRED':
      return sql`(page.status = 'ARCHIVED')`;
  }
}

/** Nothing stands below it, and nothing that the actor reads leads to it: whatever else does is not theirs to know. */
function isOrphan(actor: Actor): Sql {
  return sql`
    not exists (select from wiki_page below where below.parent_id = page.id and below.deleted_at is null)
    and not exists (select from item_link join item on item.id = item_link.from_item_id
      where item_link.to_item_id = page.id and item.id <> page.id and ${isListed} and ${readableBy(actor)})
    and not exists (select from wiki_missing_link link join item on item.id = link.from_item_id
      where link.space_id = page.space_id and link.folded = page.folded and item.id <> page.id and ${isListed} and ${readableBy(actor)})`;
}
