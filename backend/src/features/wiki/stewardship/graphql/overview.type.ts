import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfoType } from '../../../../platform/graphql/page.js';
import { PersonType } from '../../../profiles/profiles.public.js';
import { PageCardType } from '../../pages/graphql/page-card.type.js';

export const OverviewListEnum = { DUE: 'DUE', OVERDUE: 'OVERDUE', OWNERLESS: 'OWNERLESS', ORPHANED: 'ORPHANED', RETIRED: 'RETIRED' } as const;
registerEnumType(OverviewListEnum, {
  name: 'WikiOverviewList',
  description: 'Pages of a space that want looking after.',
  valuesMap: {
    DUE: { description: 'Their review is due today or in the next 30 days.' },
    OVERDUE: { description: 'The day of their review is over.' },
    OWNERLESS: { description: 'Whoever owned them has left, or edits here no more.' },
    ORPHANED: { description: 'They stand below another page, nothing stands below them and nothing links to them.' },
    RETIRED: { description: 'They are of no use any more, and can be read.' },
  },
});

@ObjectType('WikiSpaceOverview', { description: 'How much of a space wants looking after, as far as the viewer may read it.' })
export class OverviewType {
  @Field(() => Int, { description: 'Pages whose review is due today or in the next 30 days.' })
  due!: number;

  @Field(() => Int, { description: 'Pages whose review is overdue.' })
  overdue!: number;

  @Field(() => Int, { description: 'Pages without an owner.' })
  ownerless!: number;

  @Field(() => Int, { description: 'Pages to which nothing leads.' })
  orphaned!: number;

  @Field(() => Int, { description: 'Pages that were retired.' })
  retired!: number;

  @Field(() => Int, { description: 'Links that lead nowhere.' })
  deadLinks!: number;
}

@ObjectType('WikiPageToReview', { description: 'A page with what is to be known of its review.' })
export class PageToReviewType {
  @Field(() => PageCardType, { description: 'Which page.' })
  page!: PageCardType;

  @Field(() => String, { nullable: true, description: 'The day on which its review is or was due, such as 2027-05-03; null for never.' })
  reviewDue!: string | null;

  @Field(() => PersonType, { nullable: true, description: 'Its owner; null where it has none.' })
  owner!: PersonType | null;
}

@ObjectType('WikiPageToReviewConnection', { description: 'A page of a list of pages with their reviews.' })
export class PageToReviewConnectionType {
  @Field(() => [PageToReviewType], { description: 'The rows, in their order.' })
  nodes!: PageToReviewType[];

  @Field(() => PageInfoType, { description: 'Whether more rows follow, and after which.' })
  pageInfo!: PageInfoType;
}

@ObjectType('WikiDeadLink', { description: 'A link that leads nowhere.' })
export class DeadLinkType {
  @Field(() => PageCardType, { description: 'Where it stands.' })
  page!: PageCardType;

  @Field(() => String, { nullable: true, description: 'The title it looks for; null where it leads to a page that was deleted.' })
  wanted!: string | null;
}

@ObjectType('WikiDeadLinkConnection', { description: 'A page of a list of links that lead nowhere.' })
export class DeadLinkConnectionType {
  @Field(() => [DeadLinkType], { description: 'The rows, in their order.' })
  nodes!: DeadLinkType[];

  @Field(() => PageInfoType, { description: 'Whether more rows follow, and after which.' })
  pageInfo!: PageInfoType;
}
