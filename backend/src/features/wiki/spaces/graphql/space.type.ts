import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type AudienceChoice, AudienceChoiceEnum, AudienceOptionType, ReadersType } from '../../../content/content.public.js';
import { DepartmentType } from '../../../departments/departments.public.js';
import { GroupType } from '../../../groups/groups.public.js';
import { PersonType } from '../../../profiles/profiles.public.js';
import type { SpaceEditing, SpaceScope } from '../space.policy.js';

export const SpaceEditingEnum = { READERS: 'READERS', MEMBERS: 'MEMBERS', EDITORS: 'EDITORS' } as const;
registerEnumType(SpaceEditingEnum, {
  name: 'WikiEditing',
  description: 'Who of the readers of a space may edit its pages.',
  valuesMap: {
    READERS: { description: 'Everybody who reads it.' },
    MEMBERS: { description: 'The members of its group, the people of its department, or in a space of all staff everyone.' },
    EDITORS: { description: 'People who are named one by one.' },
  },
});

export const SpaceScopeEnum = { GROUPS: 'GROUPS', DEPARTMENT: 'DEPARTMENT', ALL_STAFF: 'ALL_STAFF', OTHERS: 'OTHERS' } as const;
registerEnumType(SpaceScopeEnum, {
  name: 'WikiSpaceScope',
  description: 'Whose a space is, as the viewer stands to it.',
  valuesMap: {
    GROUPS: { description: "A group's to which the viewer belongs." },
    DEPARTMENT: { description: "The viewer's own department's." },
    ALL_STAFF: { description: "All staff's." },
    OTHERS: { description: "Another group's or department's." },
  },
});

export const SpaceRoleEnum = { MANAGER: 'MANAGER', EDITOR: 'EDITOR' } as const;
registerEnumType(SpaceRoleEnum, {
  name: 'WikiSpaceRole',
  description: 'As what somebody is named in a space.',
  valuesMap: {
    MANAGER: { description: 'Looks after it: its name, readers and editors. Not in spaces of groups, which their owners look after.' },
    EDITOR: { description: 'Edits there when its editors are named one by one.' },
  },
});

@ObjectType('WikiSpacePermissions', { description: 'What the viewer may do in a space.' })
export class SpacePermissionsType {
  @Field(() => Boolean, { description: 'Create, edit, move and delete pages, and see what lies in the bin.' })
  edit!: boolean;

  @Field(() => Boolean, { description: 'Change its name, its readers and its editors.' })
  manage!: boolean;

  @Field(() => Boolean, { description: 'Name who looks after it. Whoever owns a group looks after its spaces.' })
  nameManagers!: boolean;
}

@ObjectType('WikiSpaceEditor', { description: 'Somebody who is named as an editor of a space.' })
export class SpaceEditorType {
  @Field(() => PersonType, { description: 'Who it is.' })
  person!: PersonType;

  @Field(() => Boolean, { description: 'False for whoever cannot read the space or no longer has an account: being named gives them nothing. Shown to those who look after the space.' })
  isEffective!: boolean;
}

@ObjectType('WikiSpaceChange', { description: 'A page of a space and its last change.' })
export class SpaceChangeType {
  @Field(() => ID, { description: 'The id of the page.' })
  pageId!: string;

  @Field(() => String, { description: 'The title of the page.' })
  title!: string;

  @Field(() => String, { description: 'The address of the page on this site.' })
  path!: string;

  @Field(() => PersonType, { nullable: true, description: 'Whose version it is.' })
  person!: PersonType | null;

  @Field(() => Date, { description: 'When it was made.' })
  at!: Date;

  @Field(() => String, { description: 'What changed, in their words; may be empty.' })
  summary!: string;
}

@ObjectType('WikiSpace', { description: 'A tree of pages that all have the same readers.' })
export class SpaceType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => String, { description: 'Unique among the spaces of the same place.' })
  name!: string;

  @Field(() => String, { description: 'Its address on this site. Only the short id at its end counts; the rest follows the name.' })
  path!: string;

  @Field(() => String, { description: 'What it is for; may be empty.' })
  description!: string;

  @Field(() => DepartmentType, { nullable: true, description: 'The department whose space it is.' })
  department!: DepartmentType | null;

  @Field(() => GroupType, { nullable: true, description: 'The group whose space it is.' })
  group!: GroupType | null;

  @Field(() => AudienceChoiceEnum, { description: 'Who reads all its pages.' })
  audience!: AudienceChoice;

  @Field(() => SpaceEditingEnum, { description: 'Who of them may edit.' })
  editing!: SpaceEditing;

  @Field(() => SpaceScopeEnum, { description: 'Whose it is, as the viewer stands to it.' })
  scope!: SpaceScope;

  @Field(() => Boolean, { description: 'Its group is archived: it is read and no longer written.' })
  isArchived!: boolean;

  @Field(() => Int, { description: 'Grows whenever it is changed; sent back with a change of its name or description.' })
  lockVersion!: number;

  @Field(() => Int, { description: 'How many pages stand in it that the viewer may read.' })
  pageCount!: number;

  @Field(() => Date, { nullable: true, description: 'When one of these was last changed.' })
  changedAt!: Date | null;

  @Field(() => ReadersType, { description: 'Who can see it, in words and numbers.', complexity: 10 })
  readers!: ReadersType;

  @Field(() => [AudienceOptionType], { description: 'For those who look after it: who could read it. Empty for everybody else.', complexity: 20 })
  readerOptions!: AudienceOptionType[];

  @Field(() => [PersonType], { description: 'Who looks after it: its managers, or the owners of its group.' })
  managers!: PersonType[];

  @Field(() => [SpaceEditorType], { description: 'Who is named as an editor.' })
  editors!: SpaceEditorType[];

  @Field(() => [SpaceChangeType], { description: 'Its pages that were changed last, the newest first.', complexity: 10 })
  newestChanges!: SpaceChangeType[];

  @Field(() => SpacePermissionsType, { description: 'What the viewer may do in it.' })
  viewerCan!: SpacePermissionsType;
}
