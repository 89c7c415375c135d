import { type Sql, sql } from '../../../../platform/db/sql.js';

/** A page as its place in the tree shows it. */
export interface TreeNodeRow {
  readonly id: string;
  readonly parentId: string | null;
  /** Null where moderators have hidden it from the viewer, and others stand below it. */
  readonly title: string | null;
  readonly slug: string;
  readonly shortId: string;
  readonly hasChildren: boolean;
}

/** Some of the pages that stand side by side, in their order. */
export interface TreeLevelRow {
  readonly parentId: string | null;
  readonly nodes: readonly TreeNodeRow[];
  /** Others stand before the first of these. */
  readonly hasPrevious: boolean;
  /** Others stand after the last of these. */
  readonly hasNext: boolean;
}

/** What stands at the top of a space is below the space. In SQL in which the page is called `page`. */
export const above: Sql = sql`coalesce(page.parent_id, page.space_id)`;

/** Whether pages stand below one called `page`. */
export const hasChildren: Sql = sql`exists (
  select from wiki_page below where coalesce(below.parent_id, below.space_id) = page.id and below.deleted_at is null)`;

/** Between two neighbours, so that one that comes between them moves no other. */
export const positionStep = 1000;
