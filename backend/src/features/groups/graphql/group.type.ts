import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../platform/graphql/validation-failed.type.js';
import { DepartmentType } from '../../departments/departments.public.js';
import { PersonType } from '../../profiles/profiles.public.js';
import { TagType } from '../../tags/tags.public.js';
import { type GroupKind, type GroupRole, groupKinds, groupRoles } from '../group.policy.js';
import { enumOf } from './enum-of.js';

export const GroupKindEnum = enumOf<GroupKind>(groupKinds);
registerEnumType(GroupKindEnum, {
  name: 'GroupKind',
  description: 'Who knows of a group and who reads in it.',
  valuesMap: {
    OPEN: { description: 'All staff read, and anyone joins, within the departments to which it is limited.' },
    REQUEST: { description: 'All staff know of it; its members read, and decide who joins.' },
    HIDDEN: { description: 'Only its members, and those it has invited, know of it.' },
  },
});

export const GroupRoleEnum = enumOf<GroupRole>(groupRoles);
registerEnumType(GroupRoleEnum, {
  name: 'GroupRole',
  description: 'What somebody is in a group.',
  valuesMap: {
    OWNER: { description: 'Decides about the group itself and who has which role.' },
    MODERATOR: { description: 'Looks after what is said there and who is let in.' },
    MEMBER: { description: 'Reads and writes.' },
  },
});

@ObjectType('GroupMix', { description: 'How many members are in a department.' })
export class GroupMixType {
  @Field(() => DepartmentType, { nullable: true, description: 'Null for people without one.' })
  department!: DepartmentType | null;

  @Field(() => Int, { description: 'Members.' })
  count!: number;
}

@ObjectType('GroupPermissions', { description: 'What the viewer may do with a group.' })
export class GroupPermissionsType {
  @Field(() => Boolean, { description: 'Come in by themselves.' })
  join!: boolean;

  @Field(() => Boolean, { description: 'Ask to be let in.' })
  ask!: boolean;

  @Field(() => Boolean, { description: 'Take up an invitation.' })
  accept!: boolean;

  @Field(() => Boolean, { description: 'Write there.' })
  post!: boolean;

  @Field(() => Boolean, { description: 'See who belongs.' })
  seeMembers!: boolean;

  @Field(() => Boolean, { description: 'Let others in.' })
  invite!: boolean;

  @Field(() => Boolean, { description: 'Hide posts and comments, lock comments, remove members, and decide reports and requests.' })
  moderate!: boolean;

  @Field(() => Boolean, { description: 'Change what it says of itself, its kind, limits and roles, archive it and take it out.' })
  manage!: boolean;
}

@ObjectType('Group', { description: 'People of several departments who work on something together.' })
export class GroupType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => String, { description: 'As it is called everywhere.' })
  name!: string;

  @Field(() => String, { description: 'What it is for, plain text.' })
  purpose!: string;

  @Field(() => String, { description: 'More about it, plain text; may be empty, and is for those who do not read in it.' })
  about!: string;

  @Field(() => String, { description: 'What newcomers should see first, plain text; may be empty, and is for those who do not read in it.' })
  welcome!: string;

  @Field(() => GroupKindEnum, { description: 'Who may find it, and how people join.' })
  kind!: GroupKind;

  @Field(() => DepartmentType, { nullable: true, description: 'Its home: the department of whoever created it.' })
  department!: DepartmentType | null;

  @Field(() => [DepartmentType], { description: 'Departments whose people may join; empty for all.' })
  limitedTo!: DepartmentType[];

  @Field(() => [TagType], { description: 'What it is about.' })
  topics!: TagType[];

  @Field(() => Int, { nullable: true, description: 'How many people belong to it. Null, as all but name, purpose and owners is empty, for those whom a hidden group has only invited.' })
  memberCount!: number | null;

  @Field(() => [PersonType], { description: 'Those who own it, at most 50, in the order in which they came.' })
  owners!: PersonType[];

  @Field(() => [GroupMixType], { description: 'How its members spread over departments, the most first.' })
  mix!: GroupMixType[];

  @Field(() => Date, { nullable: true, description: 'When it was made; null for those whom a hidden group has only invited.' })
  createdAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Since when it is read and no longer written; null while it is active.' })
  archivedAt!: Date | null;

  @Field(() => Int, { description: 'Grows with every change of its settings; 0 for those whom a hidden group has only invited.' })
  lockVersion!: number;

  @Field(() => GroupRoleEnum, { nullable: true, description: 'What the viewer is in it; null when they do not belong.' })
  viewerRole!: GroupRole | null;

  @Field(() => Boolean, { description: 'The viewer has asked to be let in, and nobody has decided.' })
  viewerHasAsked!: boolean;

  @Field(() => Boolean, { description: 'The viewer is invited and has yet to decide.' })
  viewerIsInvited!: boolean;

  @Field(() => GroupPermissionsType, { description: 'What the viewer may do with it.' })
  viewerCan!: GroupPermissionsType;
}

@InputType('CreateGroupInput', { description: 'What `createGroup` takes.' })
export class CreateGroupInputType {
  @Field(() => ID, { description: 'A uuid made by the browser: the same request sent again makes no second group.' })
  id!: string;

  @Field(() => String, { description: `At most ${limits.groupName} characters. No other group that people know of may have it.` })
  name!: string;

  @Field(() => String, { description: `What it is for, plain text, at most ${limits.groupPurpose} characters.` })
  purpose!: string;

  @Field(() => GroupKindEnum, { description: 'Who may find it, and how people join.' })
  kind!: GroupKind;

  @Field(() => [String], { description: `Topics as tags, at most ${limits.tagsPerItem}.` })
  topics!: string[];

  @Field(() => [ID], { description: 'Departments whose people may join; empty for all.' })
  departmentIds!: string[];
}

@InputType('DescribeGroupInput', { description: 'What `describeGroup` takes.' })
export class DescribeGroupInputType {
  @Field(() => ID, { description: 'Of the group.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read; on an older one the answer is GroupConflict.' })
  lockVersion!: number;

  @Field(() => String, { description: `At most ${limits.groupName} characters. No other group that people know of may have it.` })
  name!: string;

  @Field(() => String, { description: `What it is for, plain text, at most ${limits.groupPurpose} characters.` })
  purpose!: string;

  @Field(() => String, { description: `More about it, plain text, at most ${limits.groupAbout} characters; may be empty.` })
  about!: string;

  @Field(() => String, { description: `What newcomers should see first, plain text, at most ${limits.groupWelcome} characters; may be empty.` })
  welcome!: string;

  @Field(() => [String], { description: `Topics as tags, at most ${limits.tagsPerItem}.` })
  topics!: string[];
}

@ObjectType('GroupSaved', { description: 'The answer of `createGroup` when it is done.' })
export class GroupSavedType {
  @Field(() => GroupType, { description: 'As it is now.' })
  group!: GroupType;
}

export const SaveGroupResult = resultUnion('SaveGroupResult', [GroupSavedType, ValidationFailedType] as const, 'What creating or changing a group can answer.');

@ObjectType('GroupConflict', { description: 'The group was changed elsewhere in the meantime. Nothing was saved.' })
export class GroupConflictType {
  @Field(() => GroupType, { description: 'As it is stored.' })
  current!: GroupType;
}

export const DescribeGroupResult = resultUnion(
  'DescribeGroupResult',
  [GroupSavedType, GroupConflictType, ValidationFailedType] as const,
  'What changing what a group says of itself can answer.',
);
