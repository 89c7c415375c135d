import { type Sql, sql } from '../../../platform/db/sql.js';
import { contributorIds } from '../../content/content.public.js';

/** A page as lists show it. */
export interface PageCardRow {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly slug: string;
  readonly shortId: string;
  readonly excerpt: string;
  readonly spaceId: string;
  /** As JSON tells it. */
  readonly lastChange: { readonly personId: string; readonly at: string; readonly contributorIds: readonly string[]; readonly summary: string };
}

/** The columns of a PageCardRow, from tables called `item` and `wiki_page`. */
export const pageCardColumns: Sql = sql`
  item.id, item.kind, item.title, item.slug, item.short_id as "shortId", item.excerpt, wiki_page.space_id as "spaceId",
  (select json_build_object('personId', author_id, 'at', created_at, 'summary', summary, 'contributorIds', ${contributorIds})
    from item_revision revision where revision.item_id = item.id and revision.number = item.revision_number) as "lastChange"`;
