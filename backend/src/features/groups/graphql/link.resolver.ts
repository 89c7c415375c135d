import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { FreshActor } from '../../../platform/access/fresh-actor.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { PersonLoader, type PersonRow } from '../../profiles/profiles.public.js';
import { InvitationLinks } from '../actions/invitation-links.js';
import type { BelongingChanged } from '../belonging.js';
import { GroupQueries } from '../group.queries.js';
import { type LinkedGroup, LinkedGroupQueries } from '../linked-group.queries.js';
import { BelongingResult, LinkedGroupType, MakeGroupLinkInputType, MakeGroupLinkResult } from './belonging.type.js';

/** Links that lead into groups. */
@Resolver(() => LinkedGroupType)
export class GroupLinksResolver {
  constructor(
    private readonly linked: LinkedGroupQueries,
    private readonly queries: GroupQueries,
    private readonly links: InvitationLinks,
    private readonly people: PersonLoader,
    private readonly fresh: FreshActor,
  ) {}

  @Query(() => LinkedGroupType, {
    nullable: true,
    description: 'Where an invitation link leads. Null when it works no more, or not for the viewer: they learn nothing of its group.',
  })
  async linkedGroup(
    @CurrentActor() actor: Actor,
    @Args('token', { type: () => String, description: 'The last part of its address.' }) token: string,
  ): Promise<LinkedGroup | null> {
    return (await this.linked.find(actor, token)) ?? null;
  }

  @Mutation(() => BelongingResult, { description: 'Comes into a group with an invitation link. NOT_FOUND where it does not work.' })
  async followGroupLink(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @Args('token', { type: () => String, description: 'The last part of its address.' }) token: string,
  ) {
    return this.changed(context, await this.links.follow(actor, token));
  }

  @Mutation(() => MakeGroupLinkResult, { description: 'Makes a link with which people come in. For owners and moderators of the group.' })
  async makeGroupLink(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @Args('input', { type: () => MakeGroupLinkInputType }) input: MakeGroupLinkInputType,
  ) {
    const outcome = await this.links.make(actor, input);
    if (outcome.type === 'ValidationFailed') return outcome;
    return { ...outcome, group: await this.queries.getByAddress(await this.fresh.of(context), outcome.groupId) };
  }

  @Mutation(() => BelongingResult, { description: 'Ends an invitation link. For owners and moderators of the group.' })
  async revokeGroupLink(@CurrentActor() actor: Actor, @Context() context: RequestContext, @Args('linkId', { type: () => ID, description: 'The link.' }) linkId: string) {
    return this.changed(context, await this.links.revoke(actor, linkId));
  }

  @ResolveField()
  async owners(@Parent() { ownerIds }: LinkedGroup, @Context() context: RequestContext): Promise<PersonRow[]> {
    const loaded = await Promise.all(ownerIds.map((id) => this.people.in(context).load(id)));
    return loaded.filter((person) => person !== undefined);
  }

  private async changed(context: RequestContext, outcome: BelongingChanged) {
    return { type: outcome.type, group: (await this.queries.findById(await this.fresh.of(context), outcome.groupId)) ?? null };
  }
}
