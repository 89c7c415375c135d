import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../platform/graphql/validation-failed.type.js';

@ObjectType('OwnerlessGroup', { description: 'A group that nobody owns, as site administrators are told of it: they learn no more.' })
export class OwnerlessGroupType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => Int, { description: 'How many people belong to it.' })
  memberCount!: number;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;
}

@ObjectType('OwnerlessGroups', { description: 'A numbered page of groups that nobody owns, the largest first.' })
export class OwnerlessGroupsType {
  @Field(() => [OwnerlessGroupType], { description: 'The groups of this page.' })
  groups!: OwnerlessGroupType[];

  @Field(() => Int, { description: 'How many there are in all.' })
  total!: number;

  @Field(() => Int, { description: 'Which page it is, counted from 1.' })
  page!: number;

  @Field(() => Int, { description: 'How many pages can be seen.' })
  pageCount!: number;
}

@InputType('AdoptGroupInput', { description: 'Who owns a group that has no owner.' })
export class AdoptGroupInputType {
  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field(() => ID, { description: 'Its owner from now on.' })
  personId!: string;
}

@ObjectType('GroupAdopted', { description: 'The group has an owner. All its members are told by mail.' })
export class GroupAdoptedType {
  @Field(() => OwnerlessGroupsType, { description: 'The groups that still have none.' })
  ownerless!: OwnerlessGroupsType;
}

export const AdoptGroupResult = resultUnion('AdoptGroupResult', [GroupAdoptedType, ValidationFailedType] as const, 'What naming an owner can answer.');
