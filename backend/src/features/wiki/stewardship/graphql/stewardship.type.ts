import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfoType } from '../../../../platform/graphql/page.js';
import { resultUnion } from '../../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../../platform/graphql/validation-failed.type.js';
import { PositionType } from '../../../positions/positions.public.js';
import { PersonType } from '../../../profiles/profiles.public.js';
import { PageSavedType } from '../../pages/graphql/page.results.js';
import { SpaceType } from '../../spaces/graphql/space.type.js';
import type { ReviewAnswer } from '../stewardship.rows.js';

export const ReviewAnswerEnum = { STILL_RIGHT: 'STILL_RIGHT', CHANGE: 'CHANGE', RETIRE: 'RETIRE', BRING_BACK: 'BRING_BACK' } as const;
registerEnumType(ReviewAnswerEnum, {
  name: 'WikiReviewAnswer',
  description: 'What whoever reviewed a page found.',
  valuesMap: {
    STILL_RIGHT: { description: 'Nothing needs to change. The next review is due after its interval.' },
    CHANGE: { description: 'Its text must change: the next version counts as its review.' },
    RETIRE: { description: 'It is of no use any more: it can be read, and is out of lists and low in search.' },
    BRING_BACK: { description: 'It was retired, and is of use again.' },
  },
});

@ObjectType('WikiPageReview', { description: 'What somebody answered when they reviewed a page.' })
export class PageReviewType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => PersonType, { nullable: true, description: 'Who reviewed it.' })
  person!: PersonType | null;

  @Field(() => ReviewAnswerEnum, { description: 'What they found.' })
  answer!: ReviewAnswer;

  @Field(() => String, { description: 'What they said about it; may be empty.' })
  note!: string;

  @Field(() => Date, { description: 'When they answered.' })
  at!: Date;
}

@ObjectType('WikiPageReviewConnection', { description: 'A page of a list of reviews.' })
export class PageReviewConnectionType {
  @Field(() => [PageReviewType], { description: 'The rows, in their order.' })
  nodes!: PageReviewType[];

  @Field(() => PageInfoType, { description: 'Whether more rows follow, and after which.' })
  pageInfo!: PageInfoType;
}

@ObjectType('WikiStewardshipPermissions', { description: 'What the viewer may do about the stewardship of a page.' })
export class StewardshipPermissionsType {
  @Field(() => Boolean, { description: 'Name another owner or another interval.' })
  change!: boolean;

  @Field(() => Boolean, { description: 'Say whether it is still right, must change or is retired.' })
  review!: boolean;

  @Field(() => Boolean, { description: 'Take it back from among the retired pages.' })
  bringBack!: boolean;
}

@ObjectType('WikiPageStewardship', { description: 'Who answers for a page, and when it is reviewed.' })
export class StewardshipType {
  @Field(() => PersonType, { nullable: true, description: 'Its owner: a person, or whoever holds the position. Null where they have left or edit here no more: then those who look after the space are asked.' })
  owner!: PersonType | null;

  @Field(() => PositionType, { nullable: true, description: 'The position that owns it.' })
  position!: PositionType | null;

  @Field(() => Date, { nullable: true, description: 'When it was last found right, or changed because it was not; null where it has not been reviewed.' })
  reviewedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The day on which its next review is due, such as 2027-05-03, by the calendar of the site; null for never.' })
  reviewDue!: string | null;

  @Field(() => Boolean, { description: 'That day is over.' })
  isOverdue!: boolean;

  @Field(() => Boolean, { description: 'That day is today or in the next 30 days: it is in the list `DUE` of the overview of its space.' })
  isDueSoon!: boolean;

  @Field(() => Date, { nullable: true, description: 'Since when it is known that its text must change, and nobody has done so.' })
  changingSince!: Date | null;

  @Field(() => Int, { description: 'Months between reviews; 0 for never.' })
  months!: number;

  @Field(() => Int, { nullable: true, description: 'Its own months between reviews; null where it has those of its space.' })
  ownMonths!: number | null;

  @Field(() => StewardshipPermissionsType, { description: 'What the viewer may do about it.' })
  viewerCan!: StewardshipPermissionsType;
}

@InputType('ChangeWikiPageStewardshipInput', { description: 'What `changeWikiPageStewardship` takes. The owner is either a person or a position.' })
export class ChangeStewardshipInputType {
  @Field(() => ID, { description: 'Which page.' })
  pageId!: string;

  @Field(() => ID, { nullable: true, description: 'Somebody who can edit the page.' })
  ownerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'One of the `positions`.' })
  positionId?: string | null;

  @Field(() => Int, { nullable: true, description: '3, 6, 12 or 24 months between reviews, 0 for never; left out where it is the same as in the space.' })
  reviewMonths?: number | null;
}

@InputType('ReviewWikiPageInput', { description: 'What `reviewWikiPage` takes.' })
export class ReviewPageInputType {
  @Field(() => ID, { description: 'Which page.' })
  pageId!: string;

  @Field(() => ReviewAnswerEnum, { description: 'What whoever looked at it found.' })
  answer!: ReviewAnswer;

  @Field(() => String, { defaultValue: '', description: `At most ${limits.reviewNote} characters; may be empty.` })
  note!: string;
}

@ObjectType('WikiSpaceReviewsChanged', { description: 'The interval of the space is another one.' })
export class SpaceReviewsChangedType {
  @Field(() => SpaceType, { description: 'As it is now.' })
  space!: SpaceType;
}

export const SaveStewardshipResult = resultUnion('SaveWikiPageStewardshipResult', [PageSavedType, ValidationFailedType] as const, 'What changing the stewardship of a page, or reviewing it, can answer.');

export const ChangeSpaceReviewsResult = resultUnion('ChangeWikiSpaceReviewsResult', [SpaceReviewsChangedType, ValidationFailedType] as const, 'What changing how often the pages of a space are reviewed can answer.');
