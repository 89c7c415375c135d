import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../../platform/graphql/validation-failed.type.js';
import { SearchFiltersInputType, SearchFiltersType, SearchSortEnum } from '../../graphql/search-filters.type.js';

@ObjectType('RecentSearch', { description: 'What the viewer searched for. Nobody else sees it.' })
export class RecentSearchType {
  @Field(() => String, { description: 'The query, with its operators.' })
  query!: string;

  @Field(() => Date, { description: 'When they searched for it last.' })
  at!: Date;
}

@ObjectType('SavedSearch', { description: 'A search that the viewer keeps under a name. Nobody else sees it.' })
export class SavedSearchType {
  @Field(() => ID, { description: 'Stays the same when it gets another name.' })
  id!: string;

  @Field(() => String, { description: 'What the viewer calls it.' })
  name!: string;

  @Field(() => String, { description: 'The query, with its operators.' })
  query!: string;

  @Field(() => SearchFiltersType, { description: 'What was chosen beside the query.' })
  filters!: SearchFiltersType;

  @Field(() => SearchSortEnum, { description: 'The order of results.' })
  sort!: string;

  @Field(() => Date, { description: 'When it was saved.' })
  createdAt!: Date;
}

@InputType('SaveSearchInput', { description: 'What `saveSearch` takes.' })
export class SaveSearchInputType {
  @Field(() => String, { description: `What to call it, at most ${limits.savedSearchName} characters; no two of the viewer have the same name.` })
  name!: string;

  @Field(() => String, { description: `At most ${limits.searchQuery} characters.` })
  query!: string;

  @Field(() => SearchFiltersInputType, { nullable: true, description: 'What is chosen beside the query.' })
  filters?: SearchFiltersInputType | null;

  @Field(() => SearchSortEnum, { defaultValue: 'best', description: 'The order of results.' })
  sort!: 'best' | 'newest';
}

@InputType('RenameSavedSearchInput', { description: 'What `renameSavedSearch` takes.' })
export class RenameSavedSearchInputType {
  @Field(() => ID, { description: 'Which saved search.' })
  id!: string;

  @Field(() => String, { description: `At most ${limits.savedSearchName} characters.` })
  name!: string;
}

@ObjectType('SearchSaved', { description: 'It is kept under this name.' })
export class SearchSavedType {
  @Field(() => SavedSearchType, { description: 'As it is now.' })
  search!: SavedSearchType;
}

export const SaveSearchResult = resultUnion('SaveSearchResult', [SearchSavedType, ValidationFailedType] as const, 'What became of a search that was to be saved or renamed.');
