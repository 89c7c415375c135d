import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import type { WallTime } from '../../platform/wall-time.js';
import type { ItemScheduleRow } from './item-schedule.rows.js';

/** When items are to be published. The item is locked first, always. */
@Injectable()
export class ItemScheduleRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  find(itemId: string): Promise<(ItemScheduleRow & { readonly acceptedWarnings: string[] }) | undefined> {
    return this.database.row(sql`
      select publish_at as "publishAt", wall_time as "wallTime", time_zone as "timeZone", doubled, scheduled_by as "scheduledById",
        accepted_warnings as "acceptedWarnings"
      from item_schedule where item_id = ${itemId}`);
  }

  /** A new time replaces the one before. */
  async set(itemId: string, time: WallTime, acceptedWarnings: readonly string[], scheduledById: string): Promise<void> {
    await this.remove(itemId);
    await this.database.rows(sql`
      insert into item_schedule (item_id, publish_at, wall_time, time_zone, doubled, accepted_warnings, scheduled_by, scheduled_at)
      values (${itemId}, ${time.instant}, ${time.wallTime}, ${time.timeZone}, ${time.doubled}, ${acceptedWarnings}::text[], ${scheduledById},
        ${this.clock.now()})`);
  }

  async remove(itemId: string): Promise<void> {
    await this.database.rows(sql`delete from item_schedule where item_id = ${itemId}`);
  }
}
