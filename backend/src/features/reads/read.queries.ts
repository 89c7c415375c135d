import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import type { Actor } from '../../platform/access/actor.js';
import { readableBy } from '../../platform/access/readable.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, rowCount, sql } from '../../platform/db/sql.js';
import { CONFIG } from '../../platform/platform.tokens.js';
import { dayIn, daysBefore } from '../../platform/site-day.js';
import { type ItemCardRow, itemCardColumns } from '../content/content.public.js';

export interface ReadItemRow {
  readonly item: ItemCardRow;
  readonly reads: number;
}

const daysOfAWeek = 7;

@Injectable()
export class ReadQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** How often each of these items was read, in the order of the ids. The caller decides who may know. */
  async totals(itemIds: readonly string[]): Promise<number[]> {
    const rows = await this.database.rows<{ id: string; reads: number }>(sql`
      select item_id as id, sum(times)::int as reads from item_reads where item_id = any(${itemIds}::uuid[]) group by item_id`);
    const byId = new Map(rows.map(({ id, reads }) => [id, reads]));
    return itemIds.map((id) => byId.get(id) ?? 0);
  }

  /**
   * What was read most in the last seven days, this one included, of what is published and the actor may read, narrowed by
   * a condition on `item`. The caller decides who may know.
   */
  async mostReadOfWeek(actor: Actor, condition: Sql, most: number): Promise<ReadItemRow[]> {
    const first = daysBefore(dayIn(this.config.timeZone, this.clock.now()), daysOfAWeek - 1);
    const rows = await this.database.rows<ItemCardRow & { reads: number }>(sql`
      select ${itemCardColumns}, week.reads from item join lateral (
        select sum(times)::int as reads from item_reads where item_reads.item_id = item.id and item_reads.day >= ${first}::date) as week on true
      where item.status = 'PUBLISHED' and ${readableBy(actor)} and ${condition} and week.reads > 0
      order by week.reads desc, item.published_at desc, item.id limit ${rowCount(most)}`);
    return rows.map(({ reads, ...item }) => ({ item, reads }));
  }
}
