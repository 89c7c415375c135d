import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { Directory, type DirectoryPage } from '../directory.js';
import { type DirectoryFilter, facetNames } from '../directory-filter.js';
import { DirectoryGroups } from '../directory-groups.js';
import type { DirectoryOrder } from '../directory-order.js';
import { DirectoryFacets } from '../facets/directory-facets.js';
import { languageName } from '../languages.js';
import { PeopleFacetType, PeopleFilterType, PeopleOrderEnum, PeoplePageType } from './directory.type.js';
import { readFilter } from './read-filter.js';

/** The id of no group. */
const nobodysGroup = '00000000-0000-0000-0000-000000000000';

const queryHelp = 'Beginnings of words of the name; or a whole email address or the end of a phone number, found by those who may see it.';

@Resolver()
export class DirectoryResolver {
  constructor(
    private readonly directory: Directory,
    private readonly facets: DirectoryFacets,
    private readonly groups: DirectoryGroups,
  ) {}

  @Query(() => PeoplePageType, { description: 'The directory: people with an account.' })
  async people(
    @CurrentActor() actor: Actor,
    @Args('query', { type: () => String, nullable: true, description: queryHelp }) query?: string | null,
    @Args('filter', { type: () => PeopleFilterType, nullable: true, description: 'Narrows the list: all that is given must fit.' }) filter?: PeopleFilterType | null,
    @Args('order', { type: () => PeopleOrderEnum, defaultValue: 'NAME', description: 'How they are sorted.' }) order: DirectoryOrder = 'NAME',
    @Args('page', { type: () => Int, defaultValue: 1, description: 'Counts from 1.' }) page = 1,
  ): Promise<DirectoryPage> {
    return this.directory.page(actor, await this.asSeen(actor, readFilter(query, filter)), order, page);
  }

  @Query(() => [PeopleFacetType], { description: 'How the directory can be narrowed further, with counts.' })
  async peopleFacets(
    @CurrentActor() actor: Actor,
    @Args('query', { type: () => String, nullable: true, description: queryHelp }) query?: string | null,
    @Args('filter', { type: () => PeopleFilterType, nullable: true, description: 'What is chosen already.' }) filter?: PeopleFilterType | null,
  ): Promise<PeopleFacetType[]> {
    const facets = await this.facets.of(actor, await this.asSeen(actor, readFilter(query, filter)));
    return facetNames.map((name) => ({
      name,
      values: (facets.get(name) ?? []).map((value) => (name === 'LANGUAGE' ? { ...value, label: languageName(value.value) } : value)),
    }));
  }

  /** Narrowed by those groups only whose members the actor may see; where that is none of the chosen, nobody fits. */
  private async asSeen(actor: Actor, filter: DirectoryFilter): Promise<DirectoryFilter> {
    const asked = filter.chosen.GROUP ?? [];
    if (asked.length === 0) return filter;
    const seen = (await this.groups.among(actor, asked)).map(({ id }) => id);
    return { ...filter, chosen: { ...filter.chosen, GROUP: seen.length > 0 ? seen.sort() : [nobodysGroup] } };
  }
}
