import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { FreshActor } from '../../../platform/access/fresh-actor.js';
import type { ValidationFailed } from '../../../platform/errors/problems.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { CreateGroup } from '../actions/create-group.js';
import { GroupQueries } from '../group.queries.js';
import type { GroupRow } from '../group.rows.js';
import { CreateGroupInputType, GroupType, SaveGroupResult } from './group.type.js';

@Resolver(() => GroupType)
export class GroupResolver {
  constructor(
    private readonly queries: GroupQueries,
    private readonly create: CreateGroup,
    private readonly fresh: FreshActor,
  ) {}

  @Query(() => GroupType, {
    description: 'By the last part of its address, `<slug>-<short id>`, by the short id or by the id. NOT_FOUND for those who do not know of it.',
  })
  group(@CurrentActor() actor: Actor, @Args('address', { type: () => String, description: 'The last part of its address, or its id.' }) address: string): Promise<GroupRow> {
    return this.queries.getByAddress(actor, address);
  }

  @Query(() => [GroupType], { description: 'The groups that the viewer belongs to, by name; at most 1,000.' })
  ownGroups(@CurrentActor() actor: Actor): Promise<GroupRow[]> {
    return this.queries.ofActor(actor);
  }

  @Mutation(() => SaveGroupResult, { description: 'Makes a group, which the viewer owns.' })
  async createGroup(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @Args('input', { type: () => CreateGroupInputType }) input: CreateGroupInputType,
  ): Promise<{ type: 'GroupSaved'; group: GroupRow } | ValidationFailed> {
    const outcome = await this.create.run(actor, input);
    if (!('groupId' in outcome)) return outcome;
    return { type: 'GroupSaved', group: await this.queries.getByAddress(await this.fresh.of(context), outcome.groupId) };
  }
}
