import { Field, ID, ObjectType } from '@nestjs/graphql';
import { PageInfoType } from '../../../platform/graphql/page.js';
import { PersonType } from '../../profiles/profiles.public.js';
import type { ItemStatus } from '../item.policy.js';
import { ScheduleType } from './schedule.type.js';
import { ItemStatusEnum } from './item.type.js';

@ObjectType('DraftCard', { description: 'Own work that others do not see yet: never published, or changed since.' })
export class DraftCardType {
  @Field(() => ID, { description: 'Of the item.' })
  id!: string;

  @Field(() => String, { description: 'The title in the draft; may be empty.' })
  title!: string;

  @Field(() => String, { description: 'Address of the item on this site.' })
  path!: string;

  @Field(() => String, { description: 'Address at which it is edited.' })
  editPath!: string;

  @Field(() => ItemStatusEnum, { description: 'Tells drafts from changes to what is published.' })
  status!: ItemStatus;

  @Field(() => Date, { description: 'When it was saved last.' })
  savedAt!: Date;

  @Field(() => String, { description: 'The introduction, or the beginning of the text.' })
  excerpt!: string;

  @Field(() => [PersonType], { description: 'In the order in which they are named.' })
  authors!: PersonType[];

  @Field(() => ScheduleType, { nullable: true, description: 'When it will be published by itself; null when it will not.' })
  schedule!: ScheduleType | null;
}

@ObjectType('DraftCardConnection', { description: 'A page of drafts, the one saved last first.' })
export class DraftCardConnectionType {
  @Field(() => [DraftCardType], { description: 'The rows of this page, in their order.' })
  nodes!: DraftCardType[];

  @Field(() => PageInfoType, { description: 'Whether more rows follow, and after which.' })
  pageInfo!: PageInfoType;
}
