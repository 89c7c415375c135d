import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type ChosenFilters, noFilters } from '../asking/filters.js';
import { SearchKindEnum } from './search-kind.enum.js';

export const SearchSortEnum = { BEST: 'best', NEWEST: 'newest' } as const;
registerEnumType(SearchSortEnum, {
  name: 'SearchSort',
  description: 'The order of results.',
  valuesMap: { BEST: { description: 'What fits best comes first.' }, NEWEST: { description: 'What was published, written or changed last comes first.' } },
});

export const SearchWithinEnum = { WEEK: 'WEEK', MONTH: 'MONTH', YEAR: 'YEAR' } as const;
registerEnumType(SearchWithinEnum, {
  name: 'SearchWithin',
  description: 'How long ago at most.',
  valuesMap: { WEEK: { description: 'The past week.' }, MONTH: { description: 'The past month.' }, YEAR: { description: 'The past year.' } },
});

export const SearchFilterFieldEnum = {
  KIND: 'KIND', GROUP: 'GROUP', PLACE: 'PLACE', DEPARTMENT: 'DEPARTMENT', TAG: 'TAG', AUTHOR: 'AUTHOR', FORMAT: 'FORMAT', FROM: 'FROM', UNTIL: 'UNTIL', WITHIN: 'WITHIN',
} as const;
registerEnumType(SearchFilterFieldEnum, {
  name: 'SearchFilterField',
  description: 'What a filter is about.',
  valuesMap: {
    KIND: { description: 'Kinds of results.' },
    GROUP: { description: 'Groups.' },
    PLACE: { description: 'Groups, spaces of the wiki and blogs of departments.' },
    DEPARTMENT: { description: 'Departments.' },
    TAG: { description: 'Tags.' },
    AUTHOR: { description: 'Those who wrote it, or the person it is.' },
    FORMAT: { description: 'Formats of files.' },
    FROM: { description: 'The first day.' },
    UNTIL: { description: 'The last day.' },
    WITHIN: { description: 'How long ago at most.' },
  },
});

const ids = `At most ${limits.choicesPerFilter}.`;

@InputType('SearchFiltersInput', { description: 'What results are narrowed to. Within one filter any value is enough; between filters all hold. They add up with the operators in the query.' })
export class SearchFiltersInputType {
  @Field(() => [SearchKindEnum], { nullable: true, description: 'Only results of these kinds.' })
  kinds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: `Only what stands in one of these groups. ${ids}` })
  groupIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: `Only what stands in one of these groups, spaces of the wiki or departments. ${ids}` })
  placeIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: `Only what belongs to one of these departments. ${ids}` })
  departmentIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: `Only what has one of these tags. ${ids}` })
  tagIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: `Only what one of these people wrote. ${ids}` })
  authorIds?: string[] | null;

  @Field(() => [String], { nullable: true, description: `Only files of these formats, such as "pdf". ${ids}` })
  formats?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The first day, as "2025-03-14".' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'The last day, as "2025-03-14".' })
  until?: string | null;

  @Field(() => SearchWithinEnum, { nullable: true, description: 'How long ago at most.' })
  within?: keyof typeof SearchWithinEnum | null;
}

@ObjectType('SearchFilters', { description: 'Filters of a saved search, to be given to `search` again.' })
export class SearchFiltersType {
  @Field(() => [SearchKindEnum], { description: 'Kinds of results.' })
  kinds!: string[];

  @Field(() => [ID], { description: 'Groups.' })
  groupIds!: string[];

  @Field(() => [ID], { description: 'Groups, spaces of the wiki and departments.' })
  placeIds!: string[];

  @Field(() => [ID], { description: 'Departments.' })
  departmentIds!: string[];

  @Field(() => [ID], { description: 'Tags.' })
  tagIds!: string[];

  @Field(() => [ID], { description: 'People who wrote it.' })
  authorIds!: string[];

  @Field(() => [String], { description: 'Formats of files.' })
  formats!: string[];

  @Field(() => String, { nullable: true, description: 'The first day.' })
  from!: string | null;

  @Field(() => String, { nullable: true, description: 'The last day.' })
  until!: string | null;

  @Field(() => SearchWithinEnum, { nullable: true, description: 'How long ago at most.' })
  within!: string | null;
}

@ObjectType('SearchFilterInForce', { description: 'A filter that narrows the results, typed or chosen, so that it can be shown and taken away.' })
export class SearchFilterInForceType {
  @Field(() => SearchFilterFieldEnum, { description: 'What it is about.' })
  field!: string;

  @Field(() => String, { description: 'What was chosen, as it was given; or what was typed.' })
  value!: string;

  @Field(() => String, { description: 'For people: "Tag: letters".' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'Where it was typed, the query without it; null where it was chosen.' })
  queryWithout!: string | null;
}

/** Each value once. */
export function filtersOf(input: SearchFiltersInputType | null | undefined): ChosenFilters {
  if (!input) return noFilters;
  const { from = null, until = null, within = null } = input;
  const lists = ['kinds', 'groupIds', 'placeIds', 'departmentIds', 'tagIds', 'authorIds', 'formats'] as const;
  return { ...noFilters, ...Object.fromEntries(lists.map((list) => [list, [...new Set(input[list] ?? [])]])), from, until, within };
}
