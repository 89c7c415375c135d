import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { limits } from '@crossbench/schema/limits';
import type { Actor } from '../../../../platform/access/actor.js';
import { CurrentActor } from '../../../../platform/access/current-actor.decorator.js';
import type { RequestContext } from '../../../../platform/http/request-context.js';
import { filtersOf } from '../../graphql/search-filters.type.js';
import { RememberSearch } from '../actions/remember-search.js';
import { SaveSearch, type SaveSearchOutcome } from '../actions/save-search.js';
import type { RecentSearchRow, SavedSearchRow } from '../kept-search.js';
import { KeptSearchQueries } from '../kept-search.queries.js';
import { SavedSearchLabelLoader } from './saved-search-label.loader.js';
import { RecentSearchType, RenameSavedSearchInputType, SaveSearchInputType, SaveSearchResult, SavedSearchType } from './kept-search.type.js';

@Resolver(() => RecentSearchType)
export class RecentSearchResolver {
  constructor(
    private readonly queries: KeptSearchQueries,
    private readonly rememberSearchAction: RememberSearch,
  ) {}

  @Query(() => [RecentSearchType], { description: 'What the viewer searched for, at most the last 10, the last first. Nobody else sees it.' })
  recentSearches(@CurrentActor() actor: Actor): Promise<RecentSearchRow[]> {
    return this.queries.recent(actor);
  }

  @Mutation(() => [RecentSearchType], { description: 'Remembers for the viewer what they searched for. What asks for nothing is not remembered.' })
  async rememberSearch(
    @CurrentActor() actor: Actor,
    @Args('query', { type: () => String, description: `At most ${limits.searchQuery} characters.` }) query: string,
  ): Promise<RecentSearchRow[]> {
    await this.rememberSearchAction.run(actor, query);
    return this.queries.recent(actor);
  }

  @Mutation(() => [RecentSearchType], { description: 'Forgets one of them, whether it was remembered or not.' })
  async forgetRecentSearch(
    @CurrentActor() actor: Actor,
    @Args('query', { type: () => String, description: 'Which.' }) query: string,
  ): Promise<RecentSearchRow[]> {
    await this.rememberSearchAction.forget(actor, query);
    return this.queries.recent(actor);
  }

  @Mutation(() => [RecentSearchType], { description: 'Forgets all of them.' })
  async clearRecentSearches(@CurrentActor() actor: Actor): Promise<RecentSearchRow[]> {
    await this.rememberSearchAction.forgetAll(actor);
    return this.queries.recent(actor);
  }
}

@Resolver(() => SavedSearchType)
export class SavedSearchResolver {
  constructor(
    private readonly queries: KeptSearchQueries,
    private readonly saveSearchAction: SaveSearch,
    private readonly labelLoader: SavedSearchLabelLoader,
  ) {}

  @Query(() => [SavedSearchType], { description: `What the viewer has saved, by name; at most ${limits.savedSearchesPerPerson}. Nobody else sees it.` })
  savedSearches(@CurrentActor() actor: Actor): Promise<SavedSearchRow[]> {
    return this.queries.saved(actor);
  }

  @Mutation(() => SaveSearchResult, { description: 'Keeps a search under a name.' })
  saveSearch(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => SaveSearchInputType }) { filters, ...input }: SaveSearchInputType,
  ): Promise<SaveSearchOutcome> {
    return this.saveSearchAction.run(actor, { ...input, filters: filtersOf(filters) });
  }

  @Mutation(() => SaveSearchResult, { description: 'Gives a saved search another name.' })
  renameSavedSearch(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => RenameSavedSearchInputType }) input: RenameSavedSearchInputType,
  ): Promise<SaveSearchOutcome> {
    return this.saveSearchAction.rename(actor, input);
  }

  @Mutation(() => [SavedSearchType], { description: 'Keeps a saved search no longer; answers what is left.' })
  async deleteSavedSearch(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which saved search.' }) id: string,
  ): Promise<SavedSearchRow[]> {
    await this.saveSearchAction.remove(actor, id);
    return this.queries.saved(actor);
  }

  @ResolveField(() => [String], { description: 'Its filters for people: "Tag: letters". Of what the viewer no longer knows of only that it is not found.' })
  async labels(@Parent() { filters }: SavedSearchRow, @Context() context: RequestContext): Promise<readonly string[]> {
    return (await this.labelLoader.in(context).load(filters)) ?? [];
  }
}
