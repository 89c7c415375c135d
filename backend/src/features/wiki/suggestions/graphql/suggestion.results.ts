import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../../platform/graphql/result-union.js';
import { RichTextScalar } from '../../../../platform/graphql/scalars.js';
import { ValidationFailedType } from '../../../../platform/graphql/validation-failed.type.js';
import { PageTextType } from '../../coediting/graphql/coediting.types.js';
import { SuggestionType } from './suggestion.type.js';

@InputType('SuggestWikiChangeInput', { description: 'What `suggestWikiChange` takes.' })
export class SuggestChangeInputType {
  @Field(() => ID, { description: 'A uuid made by the browser: the same request sent again makes no second suggestion.' })
  id!: string;

  @Field(() => ID, { description: 'Which page.' })
  pageId!: string;

  @Field(() => Int, { description: 'The version that was changed.' })
  baseVersion!: number;

  @Field(() => RichTextScalar, { description: 'The whole text as it is to be. It can hold no pictures and files that the page does not have.' })
  body!: unknown;

  @Field(() => String, { description: `Why; at most ${limits.suggestionReason} characters. It stands in the history of the page when it is accepted.` })
  reason!: string;
}

@InputType('WikiSuggestionChangedInput', { description: 'What an editor made of a suggestion.' })
export class SuggestionChangedInputType {
  @Field(() => RichTextScalar, { description: 'The whole text.' })
  body!: unknown;

  @Field(() => Int, { description: 'The version of the page from which they began.' })
  baseVersion!: number;
}

@InputType('AcceptWikiSuggestionInput', { description: 'What `acceptWikiSuggestion` takes.' })
export class AcceptSuggestionInputType {
  @Field(() => ID, { description: 'Which suggestion.' })
  suggestionId!: string;

  @Field(() => SuggestionChangedInputType, { nullable: true, description: 'Left out where it is accepted as it is.' })
  changed?: SuggestionChangedInputType | null;
}

@InputType('DeclineWikiSuggestionInput', { description: 'What `declineWikiSuggestion` takes.' })
export class DeclineSuggestionInputType {
  @Field(() => ID, { description: 'Which suggestion.' })
  suggestionId!: string;

  @Field(() => String, { description: `Why, for whoever suggested it; at most ${limits.suggestionAnswer} characters.` })
  answer!: string;
}

@ObjectType('WikiSuggestionSaved', { description: 'It is as it was wanted.' })
export class SuggestionSavedType {
  @Field(() => SuggestionType, { description: 'As it is now.' })
  suggestion!: SuggestionType;
}

@ObjectType('WikiSuggestionDecided', { description: 'Somebody has decided about it, or withdrawn it, before. Nothing was changed.' })
export class SuggestionDecidedType {
  @Field(() => SuggestionType, { description: 'As it is now.' })
  suggestion!: SuggestionType;
}

@ObjectType('WikiSuggestionConflict', { description: 'The page was changed in the same words. Nothing was decided.' })
export class SuggestionConflictType {
  @Field(() => SuggestionType, { description: 'With what it conflicts with now.' })
  suggestion!: SuggestionType;

  @Field(() => PageTextType, { description: 'What the page says now. Accepting with changes begins from this version.' })
  theirs!: PageTextType;
}

export const SuggestChangeResult = resultUnion('SuggestWikiChangeResult', [SuggestionSavedType, ValidationFailedType] as const, 'What suggesting a change can answer.');

export const AcceptSuggestionResult = resultUnion(
  'AcceptWikiSuggestionResult',
  [SuggestionSavedType, SuggestionDecidedType, SuggestionConflictType, ValidationFailedType] as const,
  'What accepting a suggestion can answer.',
);

export const DeclineSuggestionResult = resultUnion(
  'DeclineWikiSuggestionResult', [SuggestionSavedType, SuggestionDecidedType, ValidationFailedType] as const, 'What declining a suggestion can answer.',
);

export const WithdrawSuggestionResult = resultUnion(
  'WithdrawWikiSuggestionResult', [SuggestionSavedType, SuggestionDecidedType] as const, 'What withdrawing a suggestion can answer.',
);
