import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { AudienceChoice } from '../item.policy.js';
import { AudienceChoiceEnum } from './item.type.js';

@ObjectType('Readers', { description: 'Who can read something, in words and numbers. The numbers may be a minute old.' })
export class ReadersType {
  @Field(() => String, { description: 'For example "Everyone in the Department for Skills".' })
  label!: string;

  @Field(() => Int, { description: 'People with an account.' })
  people!: number;

  @Field(() => Int, { description: 'Departments these people are in.' })
  departments!: number;
}

@ObjectType('AudienceOption', { description: 'A choice of whom to publish for.' })
export class AudienceOptionType {
  @Field(() => AudienceChoiceEnum, { description: 'What is sent to choose it.' })
  choice!: AudienceChoice;

  @Field(() => String, { description: 'For people who choose, for example "My department".' })
  label!: string;

  @Field(() => ReadersType, { description: 'Whom it would reach now.' })
  readers!: ReadersType;
}
