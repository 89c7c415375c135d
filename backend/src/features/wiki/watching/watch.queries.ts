import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { readableBy } from '../../../platform/access/readable.js';
import { Database } from '../../../platform/db/database.js';
import { emptySql, rowCount, sql } from '../../../platform/db/sql.js';
import { type Page, type PageRequest, pageOf } from '../../../platform/graphql/page.js';
import { isId } from '../../../platform/ids.js';
import { type PageCardRow, pageCardColumns } from '../pages/page-card.rows.js';
import { spaceReadableBy } from '../spaces/space.rows.js';
import type { PageWatchRow } from './watch.rows.js';

/** One entry of the list of what somebody watches: a space, or a page of one. */
export interface WatchedRow {
  readonly id: string;
  readonly withBelow: boolean;
  readonly since: Date;
  readonly spaceId: string;
  readonly page: PageCardRow | null;
}

interface StoredRow extends Omit<PageCardRow, 'id' | 'spaceId'> {
  readonly watchId: string;
  readonly id: string | null;
  readonly spaceId: string;
  readonly withBelow: boolean;
  readonly since: Date;
}

/** What a person watches, as far as they may read it now. What they lost sight of is kept, and told of to nobody. */
@Injectable()
export class WatchQueries {
  constructor(private readonly database: Database) {}

  /** What was watched last comes first. */
  async list(actor: Actor, request: PageRequest): Promise<Page<WatchedRow>> {
    const after = request.after ? sql`and (watch.created_at, watch.id) < (${request.after.at}::timestamptz, ${request.after.id}::uuid)` : emptySql;
    const rows = await this.database.rows<StoredRow>(sql`
      select watch.id as "watchId", watch.with_below as "withBelow", watch.created_at as since, ${pageCardColumns},
        wiki_space.id as "spaceId"
      from wiki_watch watch
        left join wiki_page on wiki_page.id = watch.page_id and wiki_page.deleted_at is null
        left join item on item.id = wiki_page.id
        join wiki_space on wiki_space.id = coalesce(wiki_page.space_id, watch.space_id)
      where watch.person_id = ${actor.personId} and ${spaceReadableBy(actor)} and (watch.page_id is null or ${readableBy(actor)}) ${after}
      order by watch.created_at desc, watch.id desc limit ${rowCount(request.first + 1)}`);
    const nodes = rows.map(({ watchId, withBelow, since, id, ...card }): WatchedRow => ({
      id: watchId, withBelow, since, spaceId: card.spaceId, page: id === null ? null : { ...card, id },
    }));
    return pageOf(request, nodes, ({ since: at, id }) => ({ at, id }));
  }

  /** How each of these pages is watched; nothing of those that the actor may not read. */
  ofPages(actor: Actor, pageIds: readonly string[]): Promise<PageWatchRow[]> {
    const watched = sql`select page_id, space_id, with_below from wiki_watch where person_id = ${actor.personId}`;
    return this.database.rows(sql`
      with recursive watched as materialized (${watched}), ancestor as (
        select wiki_page.id as of_id, wiki_page.parent_id as id, 1 as up from wiki_page
        where wiki_page.id = any(${pageIds.filter(isId)}::uuid[]) and exists (select from watched where with_below)
        union all
        select ancestor.of_id, page.parent_id, ancestor.up + 1 from ancestor join wiki_page page on page.id = ancestor.id
      )
      select wiki_page.id as "pageId",
        (select case when watched.with_below then 'BRANCH' else 'PAGE' end from watched where watched.page_id = wiki_page.id) as own,
        (select ancestor.id from ancestor join watched on watched.page_id = ancestor.id and watched.with_below
          where ancestor.of_id = wiki_page.id and exists (select from item where item.id = ancestor.id and ${readableBy(actor)})
          order by ancestor.up limit 1) as "throughId",
        exists (select from watched join wiki_space on wiki_space.id = watched.space_id
          where watched.space_id = wiki_page.space_id and ${spaceReadableBy(actor)}) as "isSpaceWatched"
      from wiki_page join item on item.id = wiki_page.id
      where wiki_page.id = any(${pageIds.filter(isId)}::uuid[]) and wiki_page.deleted_at is null and ${readableBy(actor)}`);
  }

  /** Those of these spaces that the actor watches and may read. */
  async spacesAmong(actor: Actor, spaceIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select wiki_space.id from wiki_watch join wiki_space on wiki_space.id = wiki_watch.space_id
      where wiki_watch.person_id = ${actor.personId} and wiki_space.id = any(${spaceIds.filter(isId)}::uuid[]) and ${spaceReadableBy(actor)}`);
    return rows.map(({ id }) => id);
  }
}
