import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../../config.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { readableBy } from '../../../../platform/access/readable.js';
import { Clock } from '../../../../platform/clock.js';
import { Database } from '../../../../platform/db/database.js';
import { type Sql, emptySql, rowCount, sql } from '../../../../platform/db/sql.js';
import { type Page, type PageRequest, pageOf } from '../../../../platform/graphql/page.js';
import { CONFIG } from '../../../../platform/platform.tokens.js';
import { dayIn } from '../../../../platform/site-day.js';
import { type PageCardRow, pageCardColumns } from '../../pages/page-card.rows.js';
import { spaceReadableBy } from '../../spaces/space.rows.js';
import { isStill, mayEdit, namedOwner, reviewDue } from '../stewardship.rows.js';
import { type OverviewList, isInList } from './page-list.js';

export interface OverviewCounts {
  readonly due: number;
  readonly overdue: number;
  readonly ownerless: number;
  readonly orphaned: number;
  readonly retired: number;
  readonly deadLinks: number;
}

/** A page with what is to be known of its review. */
export interface OverviewPageRow {
  readonly page: PageCardRow;
  readonly reviewDue: string | null;
  readonly ownerId: string | null;
}

export interface DeadLinkRow {
  /** Where the link stands. */
  readonly page: PageCardRow;
  /** The title that it looks for; null where it leads to a page that lies in the bin. */
  readonly wanted: string | null;
}

/** What is to be looked after in a space that the actor was found to read: as far as they may read the pages themselves. */
@Injectable()
export class OverviewQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async counts(actor: Actor, spaceId: string): Promise<OverviewCounts> {
    const count = (list: OverviewList): Sql => sql`count(*) filter (where ${isInList(actor, list, this.today())})::int`;
    const row = await this.database.row<Omit<OverviewCounts, 'deadLinks'>>(sql`
      with ${this.pages(actor, spaceId)}
      select ${count('DUE')} as due, ${count('OVERDUE')} as overdue, ${count('OWNERLESS')} as ownerless, ${count('ORPHANED')} as orphaned,
        ${count('RETIRED')} as retired from page`);
    const links = await this.database.row<{ count: number }>(sql`select count(*)::int as count from (${deadLinks(actor, spaceId)}) as link`);
    return { due: 0, overdue: 0, ownerless: 0, orphaned: 0, retired: 0, ...row, deadLinks: links?.count ?? 0 };
  }

  /** Those whose review was due first come first; by their ids where none is due. */
  async list(actor: Actor, spaceId: string, list: OverviewList, request: PageRequest): Promise<Page<OverviewPageRow>> {
    const place = sql`coalesce(page.due, 'epoch'::date)::timestamp at time zone 'UTC'`;
    const after = request.after ? sql`and (${place}, page.id) > (${request.after.at}::timestamptz, ${request.after.id}::uuid)` : emptySql;
    const rows = await this.database.rows<PageCardRow & { due: string | null; ownerId: string | null; at: Date }>(sql`
      with ${this.pages(actor, spaceId)}
      select ${pageCardColumns}, page.due::text as due, case when page.has_owner then page.named end as "ownerId", ${place} as at
      from page join item on item.id = page.id join wiki_page on wiki_page.id = page.id
      where ${isInList(actor, list, this.today())} ${after} order by ${place}, page.id limit ${rowCount(request.first + 1)}`);
    const { nodes, pageInfo } = pageOf(request, rows, ({ at, id }) => ({ at, id }));
    return { nodes: nodes.map(({ due, ownerId, at: _, ...page }) => ({ page, reviewDue: due, ownerId })), pageInfo };
  }

  /** Links in its pages that lead nowhere, by the pages in which they stand. */
  async deadLinks(actor: Actor, spaceId: string, request: PageRequest): Promise<Page<DeadLinkRow>> {
    const after = request.after ? sql`where (link.at, link.key) > (${request.after.at}::timestamptz, ${request.after.id}::uuid)` : emptySql;
    const rows = await this.database.rows<PageCardRow & { wanted: string | null; at: Date; key: string }>(sql`
      select ${pageCardColumns}, link.wanted, link.at, link.key
      from (${deadLinks(actor, spaceId)}) as link join item on item.id = link.from_id join wiki_page on wiki_page.id = item.id ${after}
      order by link.at, link.key limit ${rowCount(request.first + 1)}`);
    const { nodes, pageInfo } = pageOf(request, rows, ({ at, key }) => ({ at, id: key }));
    return { nodes: nodes.map(({ wanted, at: _, key: _key, ...page }) => ({ page, wanted })), pageInfo };
  }

  private today(): string {
    return dayIn(this.config.timeZone, this.clock.now());
  }

  /** The readable pages of a space as `page`. Whether an owner may still edit is asked once for each: all pages of a space have the same editors. */
  private pages(actor: Actor, spaceId: string): Sql {
    return sql`
      raw as materialized (
        select wiki_page.id, wiki_page.space_id, wiki_page.parent_id, wiki_page.folded, item.status, ${namedOwner} as named,
          case when not ${isStill} then ${reviewDue(this.config.timeZone)} end as due
        from wiki_page join item on item.id = wiki_page.id join wiki_space on wiki_space.id = wiki_page.space_id
        where wiki_page.space_id = ${spaceId} and wiki_page.deleted_at is null and ${readableBy(actor)} and item.hidden_at is null
      ), able as materialized (
        select owner.named from (select distinct named from raw) as owner join wiki_space on wiki_space.id = ${spaceId}
        where ${mayEdit(sql`owner.named`, sql`wiki_space.audience_id`, sql`wiki_space.editors_audience_id`, this.clock.now())}
      ), page as (
        select raw.*, able.named is not null as has_owner from raw left join able on able.named = raw.named
      )`;
  }
}

/**
 * Links to titles under which the actor finds no page, and to pages that lie in the bin of a space that they read. What stands in
 * others is not told by calling a link alive or dead. A key of its own tells links of one page apart.
 */
function deadLinks(actor: Actor, spaceId: string): Sql {
  return sql`
    select item.id as from_id, date_trunc('milliseconds', item.updated_at) as at, md5(item.id::text || link.space_id || link.folded)::uuid as key,
      coalesce(link.title, link.folded) as wanted
    from wiki_page join item on item.id = wiki_page.id join wiki_missing_link link on link.from_item_id = item.id
    where ${isOf(actor, spaceId)} and not exists (
      select from wiki_page target join item on item.id = target.id
      where target.space_id = link.space_id and target.folded = link.folded and target.deleted_at is null and ${readableBy(actor)})
    union all
    select item.id, date_trunc('milliseconds', item.updated_at), md5(item.id::text || link.to_item_id)::uuid, null
    from wiki_page join item on item.id = wiki_page.id join item_link link on link.from_item_id = item.id
      join wiki_page target on target.id = link.to_item_id and target.deleted_at is not null
      join wiki_space on wiki_space.id = target.space_id and ${spaceReadableBy(actor)}
    where ${isOf(actor, spaceId)}`;
}

function isOf(actor: Actor, spaceId: string): Sql {
  return sql`wiki_page.space_id = ${spaceId} and wiki_page.deleted_at is null and item.status = 'PUBLISHED' and item.hidden_at is null and ${readableBy(actor)}`;
}
