import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { wallTimeInWords } from '../../../platform/wall-time.js';
import type { ItemScheduleRow } from '../item-schedule.rows.js';
import { ScheduleType } from './schedule.type.js';

@Resolver(() => ScheduleType)
export class ScheduleFieldsResolver {
  @ResolveField(() => String)
  inWords(@Parent() schedule: ItemScheduleRow): string {
    return wallTimeInWords(schedule);
  }
}
