import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const SearchOutcomeEnum = { NOTHING_FOUND: 'NOTHING_FOUND', NOTHING_OPENED: 'NOTHING_OPENED' } as const;
registerEnumType(SearchOutcomeEnum, {
  name: 'SearchOutcome',
  description: 'How a search came to nothing.',
  valuesMap: {
    NOTHING_FOUND: { description: 'It had no results.' },
    NOTHING_OPENED: { description: 'It had results, and none was followed.' },
  },
});

@ObjectType('LearntSearch', { description: 'Words that several people searched for in vain. Who they were is told to nobody.' })
export class LearntSearchType {
  @Field(() => String, { description: 'As most typed it.' })
  query!: string;

  @Field(() => Int, { description: 'How often it came to nothing.' })
  times!: number;

  @Field(() => Int, { description: 'How often it was searched for at all.' })
  asked!: number;

  @Field(() => Date, { description: 'The day on which it last came to nothing.' })
  lastAskedAt!: Date;
}

@ObjectType('SearchLearning', { description: 'Searches that came to nothing, those that did so most often first.' })
export class SearchLearningType {
  @Field(() => [LearntSearchType], { description: 'Of this page. Searches that fewer than `leastPeople` people made are left out.' })
  searches!: LearntSearchType[];

  @Field(() => Int, { description: 'On all pages.' })
  total!: number;

  @Field(() => Int, { description: 'The number of this page, from 1.' })
  page!: number;

  @Field(() => Int, { description: 'Pages that can be asked for.' })
  pageCount!: number;

  @Field(() => Int, { description: 'All searches of these days, also those that are not listed.' })
  asked!: number;

  @Field(() => Int, { description: 'How many of them had no results.' })
  nothingFound!: number;

  @Field(() => Int, { description: 'How many of them had results, of which none was followed.' })
  nothingOpened!: number;

  @Field(() => Int, { description: 'Days for which it is kept who searched; 0 where nothing is counted.' })
  daysWithNames!: number;

  @Field(() => Int, { description: 'So many different people have to have searched for the same before it is listed.' })
  leastPeople!: number;
}
