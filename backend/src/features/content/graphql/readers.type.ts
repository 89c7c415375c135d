import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AudienceChoice } from '../item.policy.js';
import { AudienceChoiceEnum } from './item.type.js';

@ObjectType('PeopleCount', { description: 'How many people there are of some kind. The numbers may be a minute old.' })
export class PeopleCountType {
  @Field(() => Int, { description: 'People with an account.' })
  people!: number;

  @Field(() => Int, { description: 'Departments these people are in.' })
  departments!: number;

  @Field(() => Int, { nullable: true, description: 'How many of them are not in the department of the viewer; null for a viewer without department.' })
  outsideDepartment!: number | null;
}

@ObjectType('Readers', { description: 'Who can see something, in words and numbers. The numbers may be a minute old.' })
export class ReadersType extends PeopleCountType {
  @Field(() => String, { description: 'For example "Everyone in the Department for Skills".' })
  label!: string;
}

@ObjectType('AudienceOption', { description: 'A choice of whom to publish for.' })
export class AudienceOptionType {
  @Field(() => AudienceChoiceEnum, { description: 'Give it back as `draft.audience`.' })
  choice!: AudienceChoice;

  @Field(() => String, { description: 'Whom it means where the post is to stand, in words.' })
  label!: string;

  @Field(() => ReadersType, { description: 'Who would see what is published so.' })
  readers!: ReadersType;
}

@ObjectType('GroupSight', { description: 'What a kind of person sees of a group.' })
export class GroupSightType {
  @Field(() => ID, { description: 'Names this kind of person.' })
  id!: string;

  @Field(() => String, { description: 'For example "Somebody in another department, not in Rural pilots".' })
  label!: string;

  @Field(() => Boolean, { description: 'That it exists, its name, purpose and owners.' })
  knows!: boolean;

  @Field(() => Boolean, { description: 'Who belongs to it.' })
  seesMembers!: boolean;

  @Field(() => Boolean, { description: 'What stands in it and is not for its members only.' })
  reads!: boolean;

  @Field(() => Boolean, { description: 'What is for its members only.' })
  readsMembersOnly!: boolean;
}
