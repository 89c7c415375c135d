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
import type { OverviewPageRow } from '../overview/overview.queries.js';
import { fallbackOf, isStill, mayEdit, namedOwner, reviewDue } from '../stewardship.rows.js';
import { stages } from './next-ask.js';

/** The pages that wait for this person's review: their own, and those of spaces they look after for which nobody else answers. */
@Injectable()
export class OwnReviewsQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Those that are due the longest first. */
  async list(actor: Actor, request: PageRequest): Promise<Page<OverviewPageRow>> {
    const place = sql`waiting.due::timestamp at time zone 'UTC'`;
    const after = request.after ? sql`and (${place}, item.id) > (${request.after.at}::timestamptz, ${request.after.id}::uuid)` : emptySql;
    const rows = await this.database.rows<PageCardRow & { due: string; ownerId: string | null; at: Date }>(sql`
      with ${this.waiting(actor)}
      select ${pageCardColumns}, waiting.due::text as due, waiting.owner_id as "ownerId", ${place} as at
      from waiting join item on item.id = waiting.id join wiki_page on wiki_page.id = item.id
      where true ${after} order by ${place}, item.id limit ${rowCount(request.first + 1)}`);
    const { nodes, pageInfo } = pageOf(request, rows, ({ at, id }) => ({ at, id }));
    return { nodes: nodes.map(({ due, ownerId, at: _, ...page }) => ({ page, reviewDue: due, ownerId })), pageInfo };
  }

  async count(actor: Actor): Promise<number> {
    const row = await this.database.row<{ count: number }>(sql`with ${this.waiting(actor)} select count(*)::int as count from waiting`);
    return row?.count ?? 0;
  }

  private waiting(actor: Actor): Sql {
    const today = dayIn(this.config.timeZone, this.clock.now());
    const due = reviewDue(this.config.timeZone);
    return sql`
      kept as materialized (
        select wiki_space.id from wiki_space where wiki_space.audience_id = any(${actor.audiences}::int[])
          and wiki_space.editors_audience_id = any(${actor.audiences}::int[])
          and ${actor.personId}::uuid in (${fallbackOf})
      ), theirs as materialized (
        select item.id from item where item.kind = 'page' and item.owner_position_id is null and coalesce(item.owner_person_id, item.author_id) = ${actor.personId}
        union
        select item.id from item join position on position.id = item.owner_position_id where position.holder_id = ${actor.personId}
        union
        select wiki_page.id from wiki_page join kept on kept.id = wiki_page.space_id
      ), due as materialized (
        select wiki_page.id, wiki_page.space_id, ${due} as due, ${namedOwner} as named,
          coalesce(wiki_page.ask_stage = ${stages.fallback} and wiki_page.asked_on >= ${due}, false) as is_late
        from theirs join wiki_page on wiki_page.id = theirs.id join item on item.id = wiki_page.id join wiki_space on wiki_space.id = wiki_page.space_id
        where wiki_page.deleted_at is null and item.hidden_at is null and not ${isStill} and ${readableBy(actor)}
          and item.editors_audience_id = any(${actor.audiences}::int[]) and ${due} <= ${today}::date
      ), able as materialized (
        select pair.space_id, pair.named from (select distinct space_id, named from due) as pair join wiki_space on wiki_space.id = pair.space_id
        where ${mayEdit(sql`pair.named`, sql`wiki_space.audience_id`, sql`wiki_space.editors_audience_id`, this.clock.now())}
      ), waiting as (
        select due.id, due.due, able.named as owner_id from due left join able on able.space_id = due.space_id and able.named = due.named
        where due.named = ${actor.personId} or (due.space_id in (select id from kept) and (able.named is null or due.is_late))
      )`;
  }
}
