import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { readableBy } from '../../../../platform/access/readable.js';
import { Database } from '../../../../platform/db/database.js';
import { type Sql, rowCount, sql } from '../../../../platform/db/sql.js';
import { isId } from '../../../../platform/ids.js';
import { type TreeLevelRow, type TreeNodeRow, above, hasChildren } from './tree.rows.js';

/** Pages of a level that are shown at once, before and from the one that is looked for. */
const mostBefore = 50;
const mostFrom = 100;

export interface LevelPlace {
  readonly parentId: string | null;
  /** Begins behind this page. */
  readonly after?: string | null;
  /** Ends before this page. */
  readonly before?: string | null;
}

interface PlacedNode extends TreeNodeRow {
  readonly level: number;
  readonly isBefore: boolean;
}

/** The trees of spaces that the actor was found to read. What moderators have hidden shows no title to others. */
@Injectable()
export class PageTreeQueries {
  constructor(private readonly database: Database) {}

  /** The top of the space and, where a page is given that stands in it, each level from there down to what stands below that page. */
  async around(actor: Actor, spaceId: string, pageId: string | null): Promise<TreeLevelRow[]> {
    const nodes = await this.database.rows<PlacedNode & { levelParentId: string | null }>(sql`
      with recursive ancestor as (
        select id, parent_id, position, 1 as up from wiki_page where id = ${isId(pageId ?? '') ? pageId : null}::uuid and space_id = ${spaceId} and deleted_at is null
        union all
        select page.id, page.parent_id, page.position, ancestor.up + 1 from ancestor join wiki_page page on page.id = ancestor.parent_id
      ), level as (
        select parent_id, id as anchor_id, position as anchor_position, up from ancestor
        union all
        select id, null, null, 0 from ancestor where up = 1
        union all
        select null, null, null, 1 where not exists (select from ancestor)
      )
      select level.up as level, level.parent_id as "levelParentId", found.* from level cross join lateral (
        (select true as "isBefore", ${this.columns(actor)} from wiki_page page join item on item.id = page.id
          where ${above} = coalesce(level.parent_id, ${spaceId}::uuid) and page.deleted_at is null and ${isShown(actor)}
            and (page.position, page.id) < (level.anchor_position, level.anchor_id)
          order by page.position desc, page.id desc limit ${rowCount(mostBefore + 1)})
        union all
        (select false, ${this.columns(actor)} from wiki_page page join item on item.id = page.id
          where ${above} = coalesce(level.parent_id, ${spaceId}::uuid) and page.deleted_at is null and ${isShown(actor)}
            and (level.anchor_id is null or (page.position, page.id) >= (level.anchor_position, level.anchor_id))
          order by page.position, page.id limit ${rowCount(mostFrom + 1)})
      ) as found
      order by level.up desc, found.position, found.id`);
    const parents = [...new Set(nodes.map(({ levelParentId }) => levelParentId))];
    if (parents.length === 0) return [{ parentId: null, nodes: [], hasPrevious: false, hasNext: false }];
    return parents.map((parentId) => levelOf(parentId, nodes.filter((node) => node.levelParentId === parentId)));
  }

  /** A part of one level. */
  async level(actor: Actor, spaceId: string, { parentId, after, before }: LevelPlace): Promise<TreeLevelRow> {
    if ([parentId, after, before].some((id) => id && !isId(id))) return { parentId, nodes: [], hasPrevious: false, hasNext: false };
    const backwards = Boolean(before);
    const from = before
      ? sql`(page.position, page.id) < (select position, id from wiki_page where id = ${before} and space_id = ${spaceId})`
      : after ? sql`(page.position, page.id) > (select position, id from wiki_page where id = ${after} and space_id = ${spaceId})` : sql`true`;
    const order = backwards ? sql`page.position desc, page.id desc` : sql`page.position, page.id`;
    const found = await this.database.rows<TreeNodeRow>(sql`
      select ${this.columns(actor)} from wiki_page page join item on item.id = page.id
      where page.space_id = ${spaceId} and ${above} = coalesce(${parentId}::uuid, ${spaceId}::uuid) and page.deleted_at is null and ${isShown(actor)} and ${from}
      order by ${order} limit ${rowCount(mostFrom + 1)}`);
    const more = found.length > mostFrom;
    const nodes = found.slice(0, mostFrom);
    if (backwards) return { parentId, nodes: nodes.reverse(), hasPrevious: more, hasNext: true };
    return { parentId, nodes, hasPrevious: Boolean(after), hasNext: more };
  }

  /**
   * The pages above each of these, the highest first, as far as the actor may read them. PostgreSQL takes a tree for far deeper
   * than it is: without `offset 0` it would read all pages instead of these few.
   */
  async ancestorsOf(actor: Actor, ids: readonly string[]): Promise<Map<string, TreeNodeRow[]>> {
    const rows = await this.database.rows<TreeNodeRow & { ofId: string }>(sql`
      with recursive ancestor as (
        select id as of_id, parent_id as id, 1 as up from wiki_page where id = any(${ids.filter(isId)}::uuid[])
        union all
        select ancestor.of_id, page.parent_id, ancestor.up + 1 from ancestor
          cross join lateral (select parent_id from wiki_page where wiki_page.id = ancestor.id offset 0) as page
      )
      select ancestor.of_id as "ofId", page.*, true as "hasChildren" from ancestor cross join lateral (
        select page.id, page.parent_id as "parentId", page.position, item.title, item.slug, item.short_id as "shortId"
        from wiki_page page join item on item.id = page.id
        where page.id = ancestor.id and page.deleted_at is null and ${readableBy(actor)} offset 0) as page
      order by ancestor.up desc`);
    return new Map(ids.map((id) => [id, rows.filter(({ ofId }) => ofId === id)]));
  }

  private columns(actor: Actor): Sql {
    return sql`
      page.id, page.parent_id as "parentId", page.position, case when ${readableBy(actor)} then item.title end as title,
      case when ${readableBy(actor)} then item.slug else '' end as slug, item.short_id as "shortId", ${hasChildren} as "hasChildren"`;
  }
}

/** What is hidden keeps its place as long as others stand below it: they would be out of reach. */
function isShown(actor: Actor): Sql {
  return sql`(${readableBy(actor)} or ${hasChildren})`;
}

function levelOf(parentId: string | null, nodes: readonly PlacedNode[]): TreeLevelRow {
  const before = nodes.filter(({ isBefore }) => isBefore);
  const from = nodes.filter(({ isBefore }) => !isBefore);
  const hasPrevious = before.length > mostBefore;
  const hasNext = from.length > mostFrom;
  return { parentId, nodes: [...(hasPrevious ? before.slice(1) : before), ...from.slice(0, mostFrom)], hasPrevious, hasNext };
}
