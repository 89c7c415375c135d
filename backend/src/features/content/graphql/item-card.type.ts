import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInfoType } from '../../../platform/graphql/page.js';
import { DepartmentType } from '../../departments/departments.public.js';
import { PersonType } from '../../profiles/profiles.public.js';
import { TagType } from '../../tags/tags.public.js';
import type { ItemStatus } from '../item.policy.js';
import { CoverType } from './cover.type.js';
import { ItemStatusEnum } from './item.type.js';

@ObjectType('ItemCard', { description: 'An item as lists show it: one type for every kind, so that mixed lists need no fragments.' })
export class ItemCardType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'For example `post`.' })
  kind!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'Its address on this site.' })
  path!: string;

  @Field(() => String, { description: "The author's introduction or else the beginning of the text, plain." })
  excerpt!: string;

  @Field(() => ItemStatusEnum)
  status!: ItemStatus;

  @Field(() => [PersonType], { description: 'In the order in which they are named.' })
  authors!: PersonType[];

  @Field(() => DepartmentType, { nullable: true })
  department!: DepartmentType | null;

  @Field(() => Date, { nullable: true })
  publishedAt!: Date | null;

  @Field(() => Date, { nullable: true })
  editedAt!: Date | null;

  @Field(() => Int, { description: 'Whole minutes, at least 1.' })
  readingMinutes!: number;

  @Field(() => Int)
  commentCount!: number;

  @Field(() => [TagType])
  tags!: TagType[];

  @Field(() => ID)
  markingId!: string;

  @Field(() => CoverType, { nullable: true, description: 'Null when there is none.' })
  cover!: CoverType | null;
}

@ObjectType('ItemCardEdge')
export class ItemCardEdgeType {
  @Field(() => String, { description: 'Give it as `after` to go on behind this item.' })
  cursor!: string;

  @Field(() => ItemCardType)
  node!: ItemCardType;
}

@ObjectType('ItemCardConnection', { description: 'A page of items, newest first.' })
export class ItemCardConnectionType {
  @Field(() => [ItemCardEdgeType])
  edges!: ItemCardEdgeType[];

  @Field(() => [ItemCardType])
  nodes!: ItemCardType[];

  @Field(() => PageInfoType)
  pageInfo!: PageInfoType;
}
