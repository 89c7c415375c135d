import { type Sql, sql } from '../../platform/db/sql.js';

/** When an item is to be published, as somebody chose it. */
export interface ItemScheduleRow {
  readonly publishAt: Date;
  readonly wallTime: string;
  readonly timeZone: string;
  readonly doubled: boolean;
  readonly scheduledById: string;
}

/** An ItemScheduleRow that came out of the database inside JSON, which knows no dates. */
export type ItemScheduleJson = Omit<ItemScheduleRow, 'publishAt'> & { readonly publishAt: string };

export function scheduleFromJson(schedule: ItemScheduleJson): ItemScheduleRow {
  return { ...schedule, publishAt: new Date(schedule.publishAt) };
}

/** The schedule of the row called `item` as JSON, or null. */
export const itemSchedule: Sql = sql`
  (select json_build_object('publishAt', schedule.publish_at, 'wallTime', schedule.wall_time, 'timeZone', schedule.time_zone,
      'doubled', schedule.doubled, 'scheduledById', schedule.scheduled_by)
    from item_schedule schedule where schedule.item_id = item.id) as schedule`;
