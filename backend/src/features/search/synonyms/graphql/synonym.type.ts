import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PageInfoType } from '../../../../platform/graphql/page.js';
import { resultUnion } from '../../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../../platform/graphql/validation-failed.type.js';
import { mostDocumentsCounted } from '../synonym.limits.js';

@ObjectType('SynonymSet', { description: 'Words and phrases that mean the same to search.' })
export class SynonymSetType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => Boolean, { description: 'Whether only the first finds the others; otherwise each finds all others.' })
  isOneWay!: boolean;

  @Field(() => [String], { description: 'As administrators wrote them, two or more.' })
  phrases!: string[];

  @Field(() => Int, { description: 'Give it back when saving: a save on an older one is refused.' })
  lockVersion!: number;
}

@ObjectType('SynonymSetConnection', { description: 'A page of synonyms, by their first phrases.' })
export class SynonymSetConnectionType {
  @Field(() => [SynonymSetType], { description: 'The rows of this page, in their order.' })
  nodes!: SynonymSetType[];

  @Field(() => PageInfoType, { description: 'Whether more rows follow, and after which.' })
  pageInfo!: PageInfoType;
}

@ObjectType('AcronymInTexts', { description: 'What texts that the viewer may read say that an acronym stands for, and no synonym covers.' })
export class AcronymInTextsType {
  @Field(() => String, { description: 'In capitals.' })
  acronym!: string;

  @Field(() => String, { description: 'What it stands for, in small letters.' })
  phrase!: string;

  @Field(() => Int, { description: `In how many posts, pages and comments that the viewer may read; ${mostDocumentsCounted} means as many or more.` })
  documents!: number;
}

@InputType('SaveSynonymSetInput', { description: 'What `saveSynonymSet` takes.' })
export class SaveSynonymSetInputType {
  @Field(() => ID, { nullable: true, description: 'Left out for a new one.' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was read.' })
  lockVersion?: number | null;

  @Field(() => Boolean, { description: 'Whether only the first finds the others.' })
  isOneWay!: boolean;

  @Field(() => [String], {
    description: `Two to ${limits.synonymPhrases}, each of at most ${limits.synonymWords} words and ${limits.synonym} characters; empty ones are passed over.`,
  })
  phrases!: string[];
}

@InputType('AcronymInput', { description: 'An acronym that is offered, and what it stands for.' })
export class AcronymInputType {
  @Field(() => String, { description: 'As it was offered.' })
  acronym!: string;

  @Field(() => String, { description: 'As it was offered.' })
  phrase!: string;
}

@ObjectType('SynonymSetSaved', { description: 'The answer of `saveSynonymSet` when it is done.' })
export class SynonymSetSavedType {
  @Field(() => SynonymSetType, { description: 'As it is now.' })
  synonymSet!: SynonymSetType;
}

@ObjectType('SynonymSetConflict', { description: 'Somebody else has changed it meanwhile. Nothing was kept.' })
export class SynonymSetConflictType {
  @Field(() => SynonymSetType, { description: 'As it stands now.' })
  current!: SynonymSetType;
}

export const SaveSynonymSetResult = resultUnion(
  'SaveSynonymSetResult',
  [SynonymSetSavedType, SynonymSetConflictType, ValidationFailedType] as const,
  'What saving synonyms can answer.',
);

@ObjectType('SynonymSetGone', { description: 'These words mean the same no more.' })
export class SynonymSetGoneType {
  @Field(() => ID, { description: 'Which it was.' })
  id!: string;
}
