import { limits } from '@crossbench/schema/limits';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { readableBy } from '../../../platform/access/readable.js';
import { Database } from '../../../platform/db/database.js';
import { type Sql, emptySql, rowCount, sql } from '../../../platform/db/sql.js';
import { type Page, type PageRequest, pageOf } from '../../../platform/graphql/page.js';
import { GroupActivity } from '../../groups/groups.public.js';
import { type ItemCardRow, isListed, isNews, itemCardColumns } from '../item.rows.js';

export const groupItemOrders = ['ACTIVE', 'NEWEST'] as const;
export type GroupItemOrder = (typeof groupItemOrders)[number];

interface Wanted {
  readonly order: GroupItemOrder;
  /** Letters of the title. */
  readonly title?: string | null;
}

interface PlacedCard extends ItemCardRow {
  readonly at: Date;
}

/** What is published in groups, as far as the actor may read it. */
@Injectable()
export class GroupItemQueries implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly activity: GroupActivity,
  ) {}

  onModuleInit(): void {
    this.activity.register((actor) => sql`(
      select item.published_at from item where item.group_id = people_group.id and ${isListed} and ${readableBy(actor)}
      order by item.published_at desc, item.id desc limit 1)`);
  }

  /** By the last publication or comment, or by the first publication. */
  async list(actor: Actor, groupId: string, { order, title }: Wanted, page: PageRequest): Promise<Page<ItemCardRow>> {
    const letters = title?.trim().slice(0, limits.searchQuery);
    const named = letters ? sql`and strpos(lower(item.title), lower(${letters})) > 0` : emptySql;
    const time: Sql = order === 'ACTIVE' ? sql`item.last_activity_at` : sql`item.published_at`;
    const after = page.after ? sql`and (${time}, item.id) < (${page.after.at}::timestamptz, ${page.after.id}::uuid)` : emptySql;
    const rows = await this.database.rows<PlacedCard>(sql`
      select ${itemCardColumns}, ${time} as at from item
      where item.group_id = ${groupId} and ${isListed} and ${isNews()} and ${readableBy(actor)} ${named} ${after}
      order by ${time} desc, item.id desc limit ${rowCount(page.first + 1)}`);
    return pageOf(page, rows, ({ at, id }) => ({ at, id }));
  }

  /** When the newest thing of each group came that the actor may read, in the order of the ids. */
  async latestIn(actor: Actor, groupIds: readonly string[]): Promise<(Date | null)[]> {
    const rows = await this.database.rows<{ at: Date | null }>(sql`
      select ${this.activity.latest(actor)} as at
      from unnest(${groupIds}::uuid[]) with ordinality as people_group (id, position) order by people_group.position`);
    return rows.map(({ at }) => at);
  }
}
