import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { type AudienceChoice, AudienceChoiceEnum } from '../../../content/content.public.js';
import type { SpaceEditing, SpaceRole } from '../space.policy.js';
import { SpaceEditingEnum, SpaceRoleEnum } from './space.type.js';

@InputType('CreateWikiSpaceInput', { description: 'What `createWikiSpace` takes.' })
export class CreateSpaceInputType {
  @Field(() => ID, { description: 'A uuid made by the browser: the same request sent again makes no second space.' })
  id!: string;

  @Field(() => String, { description: `At most ${limits.spaceName} characters.` })
  name!: string;

  @Field(() => String, { description: `At most ${limits.spaceDescription} characters; may be empty.` })
  description!: string;

  @Field(() => ID, { nullable: true, description: "For a department's space: the viewer's own." })
  departmentId?: string | null;

  @Field(() => ID, { nullable: true, description: "For a group's space: a group that the viewer owns. With neither it is for all staff." })
  groupId?: string | null;

  @Field(() => AudienceChoiceEnum, { description: 'Who reads all its pages.' })
  readers!: AudienceChoice;

  @Field(() => SpaceEditingEnum, { description: 'Who of them may edit.' })
  editing!: SpaceEditing;
}

@InputType('DescribeWikiSpaceInput', { description: 'What `describeWikiSpace` takes.' })
export class DescribeSpaceInputType {
  @Field(() => ID, { description: 'The space.' })
  spaceId!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  lockVersion!: number;

  @Field(() => String, { description: `At most ${limits.spaceName} characters.` })
  name!: string;

  @Field(() => String, { description: `At most ${limits.spaceDescription} characters; may be empty.` })
  description!: string;
}

@InputType('ChangeWikiSpaceReadersInput', { description: 'What `changeWikiSpaceReaders` takes.' })
export class ChangeSpaceReadersInputType {
  @Field(() => ID, { description: 'The space.' })
  spaceId!: string;

  @Field(() => AudienceChoiceEnum, { description: 'Who reads it and all its pages from now on.' })
  readers!: AudienceChoice;

  @Field(() => String, { nullable: true, description: 'The key of the change that was shown and agreed to.' })
  acceptedChange?: string | null;
}

@InputType('ChangeWikiSpaceEditingInput', { description: 'What `changeWikiSpaceEditing` takes.' })
export class ChangeSpaceEditingInputType {
  @Field(() => ID, { description: 'The space.' })
  spaceId!: string;

  @Field(() => SpaceEditingEnum, { description: 'Who of its readers may edit from now on.' })
  editing!: SpaceEditing;
}

@InputType('NameWikiSpacePersonInput', { description: 'What `nameWikiSpacePerson` takes.' })
export class NameSpacePersonInputType {
  @Field(() => ID, { description: 'The space.' })
  spaceId!: string;

  @Field(() => ID, { description: 'Somebody who can read it.' })
  personId!: string;

  @Field(() => SpaceRoleEnum, { description: 'As what.' })
  role!: SpaceRole;
}

@InputType('WikiSpacePersonInput', { description: 'A space and a person.' })
export class SpacePersonInputType {
  @Field(() => ID, { description: 'The space.' })
  spaceId!: string;

  @Field(() => ID, { description: 'The person.' })
  personId!: string;
}
