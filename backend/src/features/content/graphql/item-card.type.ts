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
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => String, { description: 'For example `post`.' })
  kind!: string;

  @Field(() => String, { description: 'May be empty before it is published.' })
  title!: string;

  @Field(() => String, { description: 'Its address on this site.' })
  path!: string;

  @Field(() => String, { description: "The author's introduction or else the beginning of the text, plain." })
  excerpt!: string;

  @Field(() => ItemStatusEnum, { description: 'Where it is between draft and archive.' })
  status!: ItemStatus;

  @Field(() => [PersonType], { description: 'In the order in which they are named.' })
  authors!: PersonType[];

  @Field(() => DepartmentType, { nullable: true, description: 'Whose it was when it was first published; null where it is of none.' })
  department!: DepartmentType | null;

  @Field(() => Date, { nullable: true, description: 'When it was first published; null for what never was.' })
  publishedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was published again last; null when it never was.' })
  editedAt!: Date | null;

  @Field(() => Int, { description: 'Whole minutes, at least 1.' })
  readingMinutes!: number;

  @Field(() => Int, { description: 'Comments that can be read.' })
  commentCount!: number;

  @Field(() => [TagType], { description: 'In the order that its authors chose.' })
  tags!: TagType[];

  @Field(() => ID, { description: 'The marking that it bears.' })
  markingId!: string;

  @Field(() => CoverType, { nullable: true, description: 'Null when there is none.' })
  cover!: CoverType | null;
}

@ObjectType('ItemCardEdge', { description: 'A row with its place in the list.' })
export class ItemCardEdgeType {
  @Field(() => String, { description: 'Give it as `after` to go on behind this item.' })
  cursor!: string;

  @Field(() => ItemCardType, { description: 'The row.' })
  node!: ItemCardType;
}

@ObjectType('ItemCardConnection', { description: 'A page of items, newest first.' })
export class ItemCardConnectionType {
  @Field(() => [ItemCardEdgeType], { description: 'The same rows, each with its place in the list.' })
  edges!: ItemCardEdgeType[];

  @Field(() => [ItemCardType], { description: 'The rows of this page, in their order.' })
  nodes!: ItemCardType[];

  @Field(() => PageInfoType, { description: 'Whether more rows follow, and after which.' })
  pageInfo!: PageInfoType;
}
