import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type GroupOrder, groupOrders } from '../directory/group-directory.js';
import { type GroupFacetName, groupFacetNames } from '../directory/group-filter.js';
import type { GroupKind } from '../group.policy.js';
import { enumOf } from './enum-of.js';
import { GroupKindEnum, GroupType } from './group.type.js';

export const GroupOrderEnum = enumOf<GroupOrder>(groupOrders);
registerEnumType(GroupOrderEnum, {
  name: 'GroupOrder',
  description: 'How the directory of groups is sorted.',
  valuesMap: {
    NAME: { description: 'By name.' },
    MEMBERS: { description: 'Those of most members first.' },
    ACTIVE: { description: 'Where something that the viewer may read came last first.' },
    NEWEST: { description: 'Those made last first.' },
  },
});

export const GroupFacetNameEnum = enumOf<GroupFacetName>(groupFacetNames);
registerEnumType(GroupFacetNameEnum, {
  name: 'GroupFacetName',
  description: 'A way to narrow the directory of groups.',
  valuesMap: {
    TOPIC: { description: 'What it is about.' },
    DEPARTMENT: { description: 'Its home department.' },
    KIND: { description: 'Who may find it, and how people join.' },
  },
});

const several = `Any of them fits; at most ${limits.choicesPerFilter}.`;

@InputType('GroupFilter', { description: 'Narrows the directory of groups: all that is given must fit.' })
export class GroupFilterType {
  @Field(() => [ID], { defaultValue: [], description: `Topics. ${several}` })
  topicIds!: string[];

  @Field(() => [ID], { defaultValue: [], description: `Home departments. ${several}` })
  departmentIds!: string[];

  @Field(() => [GroupKindEnum], { defaultValue: [], description: several })
  kinds!: GroupKind[];
}

@ObjectType('GroupPage', { description: 'A numbered page of the directory of groups.' })
export class GroupPageType {
  @Field(() => [GroupType], { description: 'Those of this page.' })
  groups!: GroupType[];

  @Field(() => Int, { description: 'Groups on all pages.' })
  total!: number;

  @Field(() => Int, { description: 'The number of this page, from 1.' })
  page!: number;

  @Field(() => Int, { description: 'Pages that can be asked for.' })
  pageCount!: number;
}

@ObjectType('GroupFacetValue', { description: 'A value to narrow by, and how many groups it leaves.' })
export class GroupFacetValueType {
  @Field(() => String, { description: 'What the filter wants.' })
  value!: string;

  @Field(() => String, { description: 'For people who choose.' })
  label!: string;

  @Field(() => Int, { description: 'Groups that it would leave.' })
  count!: number;
}

@ObjectType('GroupFacet', { description: 'The commonest values of one facet among the groups that fit the rest of the filter; at most 50.' })
export class GroupFacetType {
  @Field(() => GroupFacetNameEnum, { description: 'What is narrowed by.' })
  name!: GroupFacetName;

  @Field(() => [GroupFacetValueType], { description: 'What can be chosen.' })
  values!: GroupFacetValueType[];
}

@ObjectType('PersonGroups', { description: 'The groups of somebody, as far as the viewer may see who belongs to them.' })
export class PersonGroupsType {
  @Field(() => [GroupType], { description: 'To which both belong, by name; at most 50. Of oneself, all of one’s own.' })
  inCommon!: GroupType[];

  @Field(() => [GroupType], { description: 'Open groups to which the viewer does not belong, by name; at most 50.' })
  open!: GroupType[];
}
