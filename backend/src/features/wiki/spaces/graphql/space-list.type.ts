import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DepartmentType } from '../../../departments/departments.public.js';
import { GroupType } from '../../../groups/groups.public.js';
import type { SpaceScope } from '../space.policy.js';
import { SpaceScopeEnum, SpaceType } from './space.type.js';

@InputType('WikiSpaceFilter', { description: 'Narrows the list of spaces: all that is given must fit.' })
export class SpaceFilterType {
  @Field(() => SpaceScopeEnum, { nullable: true, description: 'Whose they are, as the viewer stands to them.' })
  scope?: SpaceScope | null;

  @Field(() => ID, { nullable: true, description: 'Those of this group.' })
  groupId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those of this department.' })
  departmentId?: string | null;
}

@ObjectType('WikiSpaceScopeCount', { description: 'How many spaces there are of a kind.' })
export class SpaceScopeCountType {
  @Field(() => SpaceScopeEnum, { description: 'Whose they are.' })
  scope!: SpaceScope;

  @Field(() => Int, { description: 'How many the viewer may read.' })
  count!: number;
}

@ObjectType('WikiSpaces', { description: "A numbered page of spaces: one's groups' first, then one's department's, then those of all staff, then all others." })
export class SpacesType {
  @Field(() => [SpaceType], { description: 'The spaces of this page.' })
  spaces!: SpaceType[];

  @Field(() => Int, { description: 'How many there are in all.' })
  total!: number;

  @Field(() => Int, { description: 'Which page it is, counted from 1.' })
  page!: number;

  @Field(() => Int, { description: 'How many pages can be seen.' })
  pageCount!: number;

  @Field(() => [SpaceScopeCountType], { description: 'How many there are of each kind, whichever is chosen.' })
  scopes!: SpaceScopeCountType[];
}

@ObjectType('UnmanagedWikiSpace', { description: 'A space that nobody looks after, as site administrators are told of it: they learn no more.' })
export class UnmanagedSpaceType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => DepartmentType, { nullable: true, description: 'Whose it is; null for one of all staff.' })
  department!: DepartmentType | null;

  @Field(() => Int, { description: 'How many pages stand in it.' })
  pageCount!: number;

  @Field(() => Date, { description: 'When it was opened.' })
  createdAt!: Date;
}

@ObjectType('UnmanagedWikiSpaces', { description: 'A numbered page of spaces that nobody looks after, the largest first.' })
export class UnmanagedSpacesType {
  @Field(() => [UnmanagedSpaceType], { description: 'The spaces of this page.' })
  spaces!: UnmanagedSpaceType[];

  @Field(() => Int, { description: 'How many there are in all.' })
  total!: number;

  @Field(() => Int, { description: 'Which page it is, counted from 1.' })
  page!: number;

  @Field(() => Int, { description: 'How many pages can be seen.' })
  pageCount!: number;
}

@ObjectType('WikiSpacePlaces', { description: 'Where the viewer may open a space, beside for all staff and for their own department.' })
export class SpacePlacesType {
  @Field(() => DepartmentType, { nullable: true, description: "The viewer's own." })
  department!: DepartmentType | null;

  @Field(() => [GroupType], { description: 'The groups that they own, by name.' })
  groups!: GroupType[];
}
