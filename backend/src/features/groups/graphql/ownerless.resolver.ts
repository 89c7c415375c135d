import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { AdoptGroup } from '../actions/adopt-group.js';
import { type OwnerlessPage, OwnerlessQueries } from '../ownerless.queries.js';
import { AdoptGroupInputType, AdoptGroupResult, OwnerlessGroupsType } from './ownerless.type.js';

@Resolver()
export class OwnerlessResolver {
  constructor(
    private readonly queries: OwnerlessQueries,
    private readonly adopt: AdoptGroup,
  ) {}

  @Query(() => OwnerlessGroupsType, { description: 'Groups whose owners have all left or have no open account. For site administrators.' })
  ownerlessGroups(
    @CurrentActor() actor: Actor,
    @Args('page', { type: () => Int, defaultValue: 1, description: 'Counts from 1.' }) page = 1,
  ): Promise<OwnerlessPage> {
    return this.queries.page(actor, page);
  }

  @Mutation(() => AdoptGroupResult, { description: 'Names the owner of a group that has none; all its members are told. For site administrators.' })
  async adoptGroup(@CurrentActor() actor: Actor, @Args('input', { type: () => AdoptGroupInputType }) input: AdoptGroupInputType) {
    const outcome = await this.adopt.run(actor, input);
    return outcome.type === 'ValidationFailed' ? outcome : { type: outcome.type, ownerless: await this.queries.page(actor, 1) };
  }
}
