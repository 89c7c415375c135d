import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfoType } from '../../../../platform/graphql/page.js';
import { RichTextScalar } from '../../../../platform/graphql/scalars.js';
import { ComparedContentType } from '../../../content/content.public.js';
import { PersonType } from '../../../profiles/profiles.public.js';
import { PageCardType } from '../../pages/graphql/page-card.type.js';
import type { SuggestionStatus } from '../suggestion.policy.js';

export const SuggestionStatusEnum = {
  WAITING: 'WAITING', ACCEPTED: 'ACCEPTED', ACCEPTED_WITH_CHANGES: 'ACCEPTED_WITH_CHANGES', DECLINED: 'DECLINED', WITHDRAWN: 'WITHDRAWN',
} as const;
registerEnumType(SuggestionStatusEnum, {
  name: 'WikiSuggestionStatus',
  description: 'What became of a suggested change.',
  valuesMap: {
    WAITING: { description: 'Nobody has decided about it.' },
    ACCEPTED: { description: 'It is a version of the page.' },
    ACCEPTED_WITH_CHANGES: { description: 'An editor changed it, and made that a version of the page.' },
    DECLINED: { description: 'The page stays as it was.' },
    WITHDRAWN: { description: 'Whoever suggested it took it back.' },
  },
});

@ObjectType('WikiSuggestionConflictingPart', { description: 'A part of a page that was changed since, and that the suggestion changes too.' })
export class ConflictingPartType {
  @Field(() => String, { description: 'Safe HTML of what the page says now; empty where it has the part no more.' })
  page!: string;

  @Field(() => String, { description: 'Safe HTML of what the suggestion says; empty where it takes the part out.' })
  suggestion!: string;
}

@ObjectType('WikiSuggestionMerge', { description: 'What the page would say with a suggestion in it.' })
export class SuggestionMergeType {
  @Field(() => Int, { description: 'The version of the page that it was merged with.' })
  versionNumber!: number;

  @Field(() => RichTextScalar, { description: 'The text. In conflicting parts it says what the page says.' })
  body!: unknown;

  @Field(() => ComparedContentType, { description: 'What leads from that version to the text.' })
  changes!: ComparedContentType;

  @Field(() => [ConflictingPartType], { description: 'About these parts a person has to decide; with none, it can be accepted as it is.' })
  conflicts!: ConflictingPartType[];
}

@ObjectType('WikiSuggestionPermissions', { description: 'What the viewer may do with a suggestion.' })
export class SuggestionPermissionsType {
  @Field(() => Boolean, { description: 'Accept or decline it.' })
  decide!: boolean;

  @Field(() => Boolean, { description: 'Take it back.' })
  withdraw!: boolean;
}

@ObjectType('WikiSuggestion', { description: 'A change of a page that somebody suggests who may not edit it. Seen by them and by editors of the page.' })
export class SuggestionType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => PageCardType, { description: 'The page.' })
  page!: PageCardType;

  @Field(() => PersonType, { nullable: true, description: 'Who suggested it.' })
  person!: PersonType | null;

  @Field(() => String, { description: 'Why, in their words.' })
  reason!: string;

  @Field(() => SuggestionStatusEnum, { description: 'What became of it.' })
  status!: SuggestionStatus;

  @Field(() => Date, { description: 'When it was sent.' })
  createdAt!: Date;

  @Field(() => Int, { description: 'The version of the page that it changes.' })
  baseVersion!: number;

  @Field(() => PersonType, { nullable: true, description: 'Who decided about it or withdrew it.' })
  decidedBy!: PersonType | null;

  @Field(() => Date, { nullable: true, description: 'When that was.' })
  decidedAt!: Date | null;

  @Field(() => String, { description: 'Why it was declined; else empty.' })
  answer!: string;

  @Field(() => Int, { nullable: true, description: 'The version of the page that holds it.' })
  versionNumber!: number | null;

  @Field(() => ComparedContentType, { description: 'What leads from the version that it changes to its own text.' })
  changes!: ComparedContentType;

  @Field(() => SuggestionMergeType, { nullable: true, description: 'What the page would say with it by now; null where the viewer does not decide about it.' })
  merge!: SuggestionMergeType | null;

  @Field(() => SuggestionPermissionsType, { description: 'What the viewer may do with it.' })
  viewerCan!: SuggestionPermissionsType;
}

@ObjectType('WikiSuggestionConnection', { description: 'A page of a list of suggested changes.' })
export class SuggestionConnectionType {
  @Field(() => [SuggestionType], { description: 'The rows, in their order.' })
  nodes!: SuggestionType[];

  @Field(() => PageInfoType, { description: 'Whether more rows follow, and after which.' })
  pageInfo!: PageInfoType;
}
