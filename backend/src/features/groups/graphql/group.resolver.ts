import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { FreshActor } from '../../../platform/access/fresh-actor.js';
import type { ValidationFailed } from '../../../platform/errors/problems.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { CreateGroup } from '../actions/create-group.js';
import { DescribeGroup } from '../actions/describe-group.js';
import { GroupQueries } from '../group.queries.js';
import type { GroupRow } from '../group.rows.js';
import { CreateGroupInputType, DescribeGroupInputType, DescribeGroupResult, GroupType, SaveGroupResult } from './group.type.js';

@Resolver(() => GroupType)
export class GroupResolver {
  constructor(
    private readonly queries: GroupQueries,
    private readonly create: CreateGroup,
    private readonly describe: DescribeGroup,
    private readonly fresh: FreshActor,
  ) {}

  @Query(() => GroupType, {
    description: 'By the last part of its address, `<slug>-<short id>`, by the short id or by the id. NOT_FOUND for those who do not know of it.',
  })
  group(@CurrentActor() actor: Actor, @Args('address', { type: () => String, description: 'The last part of its address, or its id.' }) address: string): Promise<GroupRow> {
    return this.queries.getByAddress(actor, address);
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

  @Mutation(() => DescribeGroupResult, { description: 'Changes the name of a group, what it says of itself, and its topics; for owners. Old addresses keep working.' })
  async describeGroup(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => DescribeGroupInputType, description: 'All that it says of itself, as it shall be.' }) input: DescribeGroupInputType,
  ): Promise<{ type: 'GroupSaved'; group: GroupRow } | { type: 'GroupConflict'; current: GroupRow } | ValidationFailed> {
    const outcome = await this.describe.run(actor, input);
    if (outcome.type === 'ValidationFailed') return outcome;
    const group = await this.queries.getByAddress(actor, outcome.groupId);
    return outcome.type === 'GroupSaved' ? { type: 'GroupSaved', group } : { type: 'GroupConflict', current: group };
  }
}
