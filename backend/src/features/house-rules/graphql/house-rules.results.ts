import { limits } from '@crossbench/schema/limits';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../platform/graphql/validation-failed.type.js';
import { HouseRulesType } from './house-rules.type.js';

@InputType('PublishHouseRulesInput', { description: 'What `publishHouseRules` takes.' })
export class PublishHouseRulesInputType {
  @Field(() => Int, { description: 'The version that was open when the change began.' })
  baseNumber!: number;

  @Field(() => String, { description: `Markdown, at most ${limits.houseRules} characters.` })
  markdown!: string;

  @Field(() => String, { description: `What is different, at most ${limits.houseRulesSummary} characters.` })
  summary!: string;

  @Field(() => Boolean, { description: 'Whether people must accept it before they write again.' })
  mustAccept!: boolean;
}

@ObjectType('HouseRulesAccepted', { description: 'The answer of `acceptHouseRules` when it is done.' })
export class HouseRulesAcceptedType {
  @Field(() => HouseRulesType, { description: 'What was accepted.' })
  rules!: HouseRulesType;
}

@ObjectType('HouseRulesPublished', { description: 'The answer of `publishHouseRules` when it is done.' })
export class HouseRulesPublishedType {
  @Field(() => HouseRulesType, { description: 'As they hold now.' })
  rules!: HouseRulesType;
}

@ObjectType('HouseRulesConflict', { description: 'Another version has been published meanwhile. Nothing was kept.' })
export class HouseRulesConflictType {
  @Field(() => HouseRulesType, { description: 'The version in force.' })
  current!: HouseRulesType;
}

export const AcceptHouseRulesResult = resultUnion(
  'AcceptHouseRulesResult',
  [HouseRulesAcceptedType, HouseRulesConflictType] as const,
  'What accepting the house rules can answer.',
);

export const PublishHouseRulesResult = resultUnion(
  'PublishHouseRulesResult',
  [HouseRulesPublishedType, HouseRulesConflictType, ValidationFailedType] as const,
  'What publishing house rules can answer.',
);
