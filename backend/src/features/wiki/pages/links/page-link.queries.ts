import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { readableBy } from '../../../../platform/access/readable.js';
import { Database } from '../../../../platform/db/database.js';
import { type Sql, emptySql, rowCount, sql } from '../../../../platform/db/sql.js';
import { type Page, type PageRequest, pageOf } from '../../../../platform/graphql/page.js';
import { isId } from '../../../../platform/ids.js';
import { type ItemCardRow, isListed, itemCardColumns, itemPath } from '../../../content/content.public.js';
import { foldName } from '../../folded-name.js';
import { Page as PageEntity } from '../page.entity.js';
import { type PageCardRow, pageCardColumns } from '../page-card.rows.js';
import { missingLinkKey } from './missing-link.js';

export interface SuggestionsRequest {
  readonly query: string;
  /** Pages of this space come first. */
  readonly spaceId?: string | null;
  readonly first: number;
}

/** What leads to pages, and to which pages one can lead. All of it as far as the actor may read it. */
@Injectable()
export class PageLinkQueries {
  constructor(private readonly database: Database) {}

  /** Pages whose titles hold these letters: best the whole title, then its beginning, then the beginning of a word. */
  async suggestions(actor: Actor, { query, spaceId, first }: SuggestionsRequest): Promise<PageCardRow[]> {
    const folded = foldName(query.slice(0, limits.searchQuery));
    const letters = folded.replace(/[\\%_]/g, '\\$&');
    const own = isId(spaceId ?? '') ? spaceId : null;
    return this.database.rows(sql`
      select ${pageCardColumns} from wiki_page join item on item.id = wiki_page.id
      where wiki_page.deleted_at is null and wiki_page.folded like ${`%${letters}%`} and ${isListed} and ${readableBy(actor)}
      order by wiki_page.folded <> ${folded}, wiki_page.space_id is distinct from ${own}::uuid, wiki_page.folded not like ${`${letters}%`},
        wiki_page.folded not like ${`% ${letters}%`}, wiki_page.folded, item.id
      limit ${rowCount(first)}`);
  }

  /** What leads to this page, by its address or by its title. */
  async linkedFrom(actor: Actor, pageId: string, page: PageRequest): Promise<Page<ItemCardRow>> {
    const rows = await this.database.rows<ItemCardRow>(sql`
      select ${itemCardColumns} from item where ${leadsTo([pageId])} and ${isListed} and ${readableBy(actor)} ${after(page)}
      order by item.published_at desc, item.id desc limit ${rowCount(page.first + 1)}`);
    return pageOf(page, rows, (row) => ({ at: row.publishedAt ?? row.updatedAt, id: row.id }));
  }

  /** What leads from elsewhere into a branch, so that whoever deletes it knows. `ids` is the whole branch. */
  async leadingInto(actor: Actor, ids: readonly string[], first: number): Promise<{ cards: ItemCardRow[]; count: number }> {
    const rows = await this.database.rows<ItemCardRow & { total: number }>(sql`
      select ${itemCardColumns}, count(*) over ()::int as total from item
      where ${leadsTo(ids)} and item.id <> all(${ids}::uuid[]) and ${isListed} and ${readableBy(actor)}
      order by item.published_at desc, item.id desc limit ${rowCount(first)}`);
    return { cards: rows, count: rows[0]?.total ?? 0 };
  }

  /** Where the links of a text lead that looked for pages by their titles, by `missingLinkKey`. Without those that are still missing. */
  async madeSince(actor: Actor, fromItemId: string): Promise<Map<string, string>> {
    const rows = await this.database.rows<{ spaceShortId: string; folded: string; kind: string; slug: string; shortId: string }>(sql`
      select distinct on (link.space_id, link.folded) wiki_space.short_id as "spaceShortId", link.folded, item.kind, item.slug, item.short_id as "shortId"
      from wiki_missing_link link join wiki_space on wiki_space.id = link.space_id
        join wiki_page on wiki_page.space_id = link.space_id and wiki_page.folded = link.folded and wiki_page.deleted_at is null
        join item on item.id = wiki_page.id
      where link.from_item_id = ${fromItemId} and ${readableBy(actor)}
      order by link.space_id, link.folded, item.id`);
    return new Map(rows.map((row) => [missingLinkKey(row.spaceShortId, row.folded), itemPath(row)]));
  }

  /** The page of this title in a space; the oldest, where several stand in different places. */
  async byTitle(actor: Actor, spaceId: string, title: string): Promise<PageCardRow | undefined> {
    return this.database.row(sql`
      select ${pageCardColumns} from wiki_page join item on item.id = wiki_page.id
      where wiki_page.space_id = ${spaceId} and wiki_page.folded = ${foldName(title)} and wiki_page.deleted_at is null
        and item.kind = ${PageEntity.kind} and ${readableBy(actor)}
      order by item.id limit 1`);
  }
}

function leadsTo(pageIds: readonly string[]): Sql {
  return sql`item.id in (
    select from_item_id from item_link where to_item_id = any(${pageIds}::uuid[])
    union
    select link.from_item_id from wiki_missing_link link join wiki_page target on target.space_id = link.space_id and target.folded = link.folded
    where target.id = any(${pageIds}::uuid[]) and target.deleted_at is null and link.from_item_id <> target.id)`;
}

function after(page: PageRequest): Sql {
  return page.after ? sql`and (item.published_at, item.id) < (${page.after.at}::timestamptz, ${page.after.id}::uuid)` : emptySql;
}
