import { limits } from '@crossbench/schema/limits';
import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { BadRequest } from '../../../platform/errors/domain-errors.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { isId } from '../../../platform/ids.js';
import { PersonType, type PersonRow } from '../../profiles/profiles.public.js';
import { GroupDirectory, type GroupOrder, type GroupPage } from '../directory/group-directory.js';
import { type GroupFilter, groupFacetNames } from '../directory/group-filter.js';
import type { GroupsOfPerson } from '../directory/groups-of-people.js';
import { SimilarGroups } from '../directory/similar-groups.js';
import { GroupQueries } from '../group.queries.js';
import type { GroupRow } from '../group.rows.js';
import { GroupFacetType, GroupFilterType, GroupOrderEnum, GroupPageType, PersonGroupsType } from './group-directory.type.js';
import { PersonGroupsLoader } from './group.loader.js';
import { GroupType } from './group.type.js';

const queryHelp = 'Beginnings of words of the name, the purpose or a topic.';

/** Finding groups. Everything answers of those that the viewer knows of, and counts nothing else. */
@Resolver(() => GroupType)
export class GroupDirectoryResolver {
  constructor(
    private readonly directory: GroupDirectory,
    private readonly similar: SimilarGroups,
    private readonly queries: GroupQueries,
  ) {}

  @Query(() => [GroupType], { description: 'The groups that the viewer belongs to, by name; at most 1,000.' })
  ownGroups(@CurrentActor() actor: Actor): Promise<GroupRow[]> {
    return this.queries.ofActor(actor);
  }

  @Query(() => GroupPageType, { description: 'The directory: groups that are not archived. Hidden ones are listed to their members.' })
  groups(
    @CurrentActor() actor: Actor,
    @Args('query', { type: () => String, nullable: true, description: queryHelp }) query?: string | null,
    @Args('filter', { type: () => GroupFilterType, nullable: true, description: 'Narrows the list: all that is given must fit.' }) filter?: GroupFilterType | null,
    @Args('order', { type: () => GroupOrderEnum, defaultValue: 'NAME', description: 'How they are sorted.' }) order: GroupOrder = 'NAME',
    @Args('page', { type: () => Int, defaultValue: 1, description: 'Counts from 1.' }) page = 1,
  ): Promise<GroupPage> {
    return this.directory.page(actor, readFilter(query, filter), order, page);
  }

  @Query(() => [GroupFacetType], { description: 'How the directory of groups can be narrowed further, with counts.' })
  async groupFacets(
    @CurrentActor() actor: Actor,
    @Args('query', { type: () => String, nullable: true, description: queryHelp }) query?: string | null,
    @Args('filter', { type: () => GroupFilterType, nullable: true, description: 'What is chosen already.' }) filter?: GroupFilterType | null,
  ): Promise<GroupFacetType[]> {
    const facets = await this.directory.facets(actor, readFilter(query, filter));
    return groupFacetNames.map((name) => ({ name, values: facets.get(name) ?? [] }));
  }

  @Query(() => [GroupType], { description: 'Groups that the viewer knows of and whose names are nearly this one, the nearest first; at most five.' })
  similarGroups(@CurrentActor() actor: Actor, @Args('name', { type: () => String, description: 'What was typed so far.' }) name: string): Promise<GroupRow[]> {
    return this.similar.to(actor, name);
  }
}

@Resolver(() => PersonType)
export class PersonGroupsResolver {
  constructor(private readonly loader: PersonGroupsLoader) {}

  @ResolveField(() => PersonGroupsType, { description: 'Their groups, as far as the viewer may see who belongs to them.' })
  async groups(@Parent() person: PersonRow, @Context() context: RequestContext): Promise<GroupsOfPerson> {
    return (await this.loader.in(context).load(person.id)) ?? { inCommon: [], open: [] };
  }
}

function readFilter(query: string | null | undefined, filter: GroupFilterType | null | undefined): GroupFilter {
  return {
    query: (query ?? '').replace(/\p{Cc}/gu, ' ').toWellFormed().trim().slice(0, limits.searchQuery),
    topicIds: distinctIds(filter?.topicIds),
    departmentIds: distinctIds(filter?.departmentIds),
    kinds: [...new Set(filter?.kinds ?? [])].sort(),
  };
}

function distinctIds(ids: readonly string[] = []): string[] {
  if (ids.length > limits.choicesPerFilter) throw new BadRequest(`Choose ${limits.choicesPerFilter} values or fewer`);
  if (!ids.every(isId)) throw new BadRequest('Choose values that the filter offers');
  return [...new Set(ids)].sort();
}
