import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/access/actor.js';
import { CurrentActor } from '../../../../platform/access/current-actor.decorator.js';
import { BadRequest } from '../../../../platform/errors/domain-errors.js';
import type { RequestContext } from '../../../../platform/http/request-context.js';
import { isId } from '../../../../platform/ids.js';
import { AudienceOptionType } from '../../../content/content.public.js';
import { DepartmentLoader, type DepartmentRow, DepartmentType } from '../../../departments/departments.public.js';
import { AdoptSpace } from '../actions/adopt-space.js';
import { SimilarSpaces } from '../similar-spaces.js';
import { SpaceListQueries, type SpacePage } from '../space-list.queries.js';
import { type ReaderOption, SpaceReaderOptions } from '../space-reader-options.js';
import type { SpaceRow } from '../space.rows.js';
import { type UnmanagedPage, UnmanagedQueries, type UnmanagedSpace } from '../unmanaged.queries.js';
import { SpacePersonInputType } from './space.inputs.js';
import { SpaceFilterType, SpacePlacesType, SpacesType, UnmanagedSpaceType, UnmanagedSpacesType } from './space-list.type.js';
import { AdoptSpaceResult } from './space.results.js';
import { SpaceType } from './space.type.js';

/** Finding spaces, and where to open one. Everything answers of those that the viewer may read, and counts nothing else. */
@Resolver(() => SpaceType)
export class SpaceListResolver {
  constructor(
    private readonly list: SpaceListQueries,
    private readonly similar: SimilarSpaces,
    private readonly options: SpaceReaderOptions,
    private readonly departments: DepartmentLoader,
  ) {}

  @Query(() => SpacesType, { description: 'The spaces that the viewer may read.' })
  wikiSpaces(
    @CurrentActor() actor: Actor,
    @Args('query', { type: () => String, nullable: true, description: 'Beginnings of words of the name or the description.' }) query?: string | null,
    @Args('filter', { type: () => SpaceFilterType, nullable: true, description: 'Narrows the list.' }) filter?: SpaceFilterType | null,
    @Args('page', { type: () => Int, defaultValue: 1, description: 'Counts from 1.' }) page = 1,
  ): Promise<SpacePage> {
    if ([filter?.groupId, filter?.departmentId].some((id) => id && !isId(id))) throw new BadRequest('A group or a department is named by its id');
    return this.list.page(actor, { query, ...filter }, page);
  }

  @Query(() => [SpaceType], { description: 'Spaces that the viewer may read and whose names are nearly this one, the nearest first; at most five.' })
  similarWikiSpaces(@CurrentActor() actor: Actor, @Args('name', { type: () => String, description: 'What was typed so far.' }) name: string): Promise<SpaceRow[]> {
    return this.similar.to(actor, name);
  }

  @Query(() => SpacePlacesType, { description: 'Where the viewer may open a space.' })
  async wikiSpacePlaces(@CurrentActor() actor: Actor, @Context() context: RequestContext) {
    const department = actor.departmentId ? ((await this.departments.in(context).load(actor.departmentId)) ?? null) : null;
    return { department, groups: await this.options.groupsOf(actor) };
  }

  @Query(() => [AudienceOptionType], {
    description: 'Who could read a space that the viewer opens there; with neither it is for all staff. Empty where they may not open one.', complexity: 20,
  })
  wikiReaderOptions(
    @CurrentActor() actor: Actor,
    @Args('departmentId', { type: () => ID, nullable: true, description: "For a department's space." }) departmentId?: string | null,
    @Args('groupId', { type: () => ID, nullable: true, description: "For a group's space." }) groupId?: string | null,
  ): Promise<ReaderOption[]> {
    return this.options.forNew(actor, { departmentId: departmentId?.toLowerCase() ?? null, groupId: groupId?.toLowerCase() ?? null });
  }
}

@Resolver(() => UnmanagedSpaceType)
export class UnmanagedSpacesResolver {
  constructor(
    private readonly queries: UnmanagedQueries,
    private readonly adopt: AdoptSpace,
    private readonly departments: DepartmentLoader,
  ) {}

  @ResolveField(() => DepartmentType, { nullable: true })
  async department(@Parent() { departmentId }: UnmanagedSpace, @Context() context: RequestContext): Promise<DepartmentRow | null> {
    return departmentId ? ((await this.departments.in(context).load(departmentId)) ?? null) : null;
  }

  @Query(() => UnmanagedSpacesType, { description: 'Spaces of all staff and of departments that nobody looks after any more. For site administrators.' })
  unmanagedWikiSpaces(
    @CurrentActor() actor: Actor,
    @Args('page', { type: () => Int, defaultValue: 1, description: 'Counts from 1.' }) page = 1,
  ): Promise<UnmanagedPage> {
    return this.queries.page(actor, page);
  }

  @Mutation(() => AdoptSpaceResult, { description: 'Names who looks after a space that nobody looks after. For site administrators.' })
  async adoptWikiSpace(@CurrentActor() actor: Actor, @Args('input', { type: () => SpacePersonInputType }) input: SpacePersonInputType) {
    const outcome = await this.adopt.run(actor, input);
    return outcome.type === 'ValidationFailed' ? outcome : { type: outcome.type, unmanaged: await this.queries.page(actor, 1) };
  }
}
