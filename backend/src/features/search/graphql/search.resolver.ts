import { limits } from '@crossbench/schema/limits';
import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { GroupLoader, type GroupRow, GroupType } from '../../groups/groups.public.js';
import { PersonLoader, PersonType, type PersonRow } from '../../profiles/profiles.public.js';
import { type InstantResults, InstantSearch } from '../instant-search.js';
import type { SearchHit } from '../search-hit.js';
import { type SearchPage, SearchPages } from '../search-pages.js';
import { InstantResultsType, SearchHitType, SearchKindEnum, SearchPageType } from './search.type.js';

@Resolver(() => SearchHitType)
export class SearchResolver {
  constructor(
    private readonly pages: SearchPages,
    private readonly instant: InstantSearch,
    private readonly people: PersonLoader,
    private readonly groups: GroupLoader,
  ) {}

  @Query(() => SearchPageType, { description: 'The results page. An empty query finds nothing.' })
  search(
    @CurrentActor() actor: Actor,
    @Args('query', { type: () => String, description: `At most ${limits.searchQuery} characters.` }) query: string,
    @Args('kind', { type: () => SearchKindEnum, nullable: true, description: 'Only these.' }) kind?: string | null,
    @Args('groupIds', { type: () => [ID], defaultValue: [], description: `Only what stands in one of these groups; at most ${limits.choicesPerFilter}.` }) groupIds: string[] = [],
    @Args('page', { type: () => Int, defaultValue: 1, description: `1 to ${limits.numberedPages}.` }) page = 1,
  ): Promise<SearchPage> {
    return this.pages.page(actor, { query, kind: kind ?? null, groupIds: [...new Set(groupIds)], page });
  }

  @Query(() => InstantResultsType, { description: 'For the search box, while the last word may be unfinished.' })
  instantSearch(
    @CurrentActor() actor: Actor,
    @Args('query', { type: () => String, description: `At most ${limits.searchQuery} characters.` }) query: string,
  ): Promise<InstantResults> {
    return this.instant.run(actor, query);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who wrote it, or the person found.' })
  person(@Parent() hit: SearchHit, @Context() context: RequestContext): Promise<PersonRow | undefined> | null {
    return hit.personId ? this.people.in(context).load(hit.personId) : null;
  }

  @ResolveField(() => GroupType, { nullable: true, description: 'The group in which it stands, or the group found.' })
  group(@Parent() hit: SearchHit, @Context() context: RequestContext): Promise<GroupRow | undefined> | null {
    return hit.groupId ? this.groups.in(context).load(hit.groupId) : null;
  }
}
