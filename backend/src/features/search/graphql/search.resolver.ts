import { limits } from '@crossbench/schema/limits';
import { Args, Int, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import type { SearchStewardshipRow } from '../../../platform/search-source.js';
import { GroupLoader, type GroupRow, GroupType } from '../../groups/groups.public.js';
import { PersonLoader, PersonType, type PersonRow } from '../../profiles/profiles.public.js';
import type { KnowledgeablePerson } from '../asking/people-who-know.js';
import { type InstantResults, InstantSearch } from '../instant-search.js';
import { NoteSearch } from '../learning/actions/note-search.js';
import { type SearchFacets, SearchFacetsOf } from '../search-facets.js';
import type { SearchHit } from '../search-hit.js';
import { type SearchPage, SearchPages } from '../search-pages.js';
import { KnowledgeablePersonType, SearchFacetsType } from './search-facets.type.js';
import { SearchFiltersInputType, SearchSortEnum, filtersOf } from './search-filters.type.js';
import { InstantResultsType, SearchHitStewardshipType, SearchHitType, SearchPageType } from './search.type.js';

const queryText = `Words, "exact phrases", -without, author:, in:, tag:, type:, department:, before: and after:. At most ${limits.searchQuery} characters; of a longer one nothing is found, and that is said.`;
const filters = { type: () => SearchFiltersInputType, nullable: true, description: 'What results are narrowed to, beside the operators in the query.' };
const verbatim = { type: () => Boolean, defaultValue: false, description: 'Words are taken as they are: nothing is corrected.' };

@Resolver(() => SearchHitType)
export class SearchResolver {
  constructor(
    private readonly pages: SearchPages,
    private readonly facets: SearchFacetsOf,
    private readonly instant: InstantSearch,
    private readonly noteSearch: NoteSearch,
    private readonly people: PersonLoader,
    private readonly groups: GroupLoader,
  ) {}

  @Query(() => SearchPageType, { description: 'The results page. What asks for nothing finds nothing.' })
  async search(
    @CurrentActor() actor: Actor,
    @Args('query', { type: () => String, description: queryText }) query: string,
    @Args('filters', filters) chosen?: SearchFiltersInputType | null,
    @Args('sort', { type: () => SearchSortEnum, defaultValue: 'best', description: 'The order of results.' }) sort: 'best' | 'newest' = 'best',
    @Args('verbatim', verbatim) isVerbatim = false,
    @Args('page', { type: () => Int, defaultValue: 1, description: `1 to ${limits.numberedPages}.` }) page = 1,
  ): Promise<SearchPage> {
    const found = await this.pages.page(actor, { query, filters: filtersOf(chosen), sort, verbatim: isVerbatim, page });
    // Only the whole of a search tells whether it found nothing.
    const isWhole = page === 1 && found.words !== '' && found.inForce.length === 0 && sort === 'best' && !isVerbatim;
    if (isWhole) await this.noteSearch.run(actor, { query, found: found.total });
    return found;
  }

  @Query(() => SearchFacetsType, { description: 'What stands beside the results of the same question: by what they can be narrowed. A request of its own, so that results need not wait for it.' })
  searchFacets(
    @CurrentActor() actor: Actor,
    @Args('query', { type: () => String, description: queryText }) query: string,
    @Args('filters', filters) chosen?: SearchFiltersInputType | null,
    @Args('verbatim', verbatim) isVerbatim = false,
  ): Promise<SearchFacets> {
    return this.facets.run(actor, { query, filters: filtersOf(chosen), verbatim: isVerbatim });
  }

  @Query(() => InstantResultsType, { description: 'For the search box, while the last word may be unfinished.' })
  instantSearch(
    @CurrentActor() actor: Actor,
    @Args('query', { type: () => String, description: queryText }) query: string,
  ): Promise<InstantResults> {
    return this.instant.run(actor, query);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who wrote it, or the person found.' })
  person(hit: SearchHit, _: unknown, context: RequestContext): Promise<PersonRow | undefined> | null {
    return hit.personId ? this.people.in(context).load(hit.personId) : null;
  }

  @ResolveField(() => GroupType, { nullable: true, description: 'The group in which it stands, or the group found.' })
  group(hit: SearchHit, _: unknown, context: RequestContext): Promise<GroupRow | undefined> | null {
    return hit.groupId ? this.groups.in(context).load(hit.groupId) : null;
  }
}

@Resolver(() => SearchHitStewardshipType)
export class SearchHitStewardshipResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => PersonType, { nullable: true, description: 'Who owns it; null where nobody does any more.' })
  owner({ ownerId }: SearchStewardshipRow, _: unknown, context: RequestContext): Promise<PersonRow | undefined> | null {
    return ownerId ? this.people.in(context).load(ownerId) : null;
  }
}

@Resolver(() => SearchFacetsType)
export class SearchFacetsResolver {
  @ResolveField(() => [KnowledgeablePersonType], { description: 'People who know about what was searched for, at most 3; none for a query without words.' })
  peopleWhoKnow(facets: SearchFacets): Promise<readonly KnowledgeablePerson[]> {
    return facets.findPeople();
  }
}
