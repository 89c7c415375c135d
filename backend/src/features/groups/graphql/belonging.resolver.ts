import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { FreshActor } from '../../../platform/access/fresh-actor.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { AnswerInvitation } from '../actions/answer-invitation.js';
import { AskToJoin } from '../actions/ask-to-join.js';
import { JoinGroup } from '../actions/join-group.js';
import { LeaveGroup } from '../actions/leave-group.js';
import type { BelongingOutcome } from '../belonging.js';
import { BelongingQueries, type InvitationRow, type RequestRow } from '../belonging.queries.js';
import { GroupQueries } from '../group.queries.js';
import { AskToJoinGroupInputType, BelongingResult, GroupInvitationType, GroupRequestType, LeaveGroupInputType } from './belonging.type.js';

/** How one belongs oneself. */
@Resolver()
export class BelongingResolver {
  constructor(
    private readonly belonging: BelongingQueries,
    private readonly queries: GroupQueries,
    private readonly join: JoinGroup,
    private readonly ask: AskToJoin,
    private readonly answer: AnswerInvitation,
    private readonly leave: LeaveGroup,
    private readonly fresh: FreshActor,
  ) {}

  @Query(() => [GroupInvitationType], { description: 'Groups that the viewer is invited to and has yet to answer, the latest first; at most 100.' })
  ownGroupInvitations(@CurrentActor() actor: Actor): Promise<InvitationRow[]> {
    return this.belonging.invitationsOf(actor);
  }

  @Query(() => [GroupRequestType], { description: 'What the viewer has asked of groups, the latest first; at most 50.' })
  ownGroupRequests(@CurrentActor() actor: Actor): Promise<RequestRow[]> {
    return this.belonging.requestsOf(actor);
  }

  @Mutation(() => BelongingResult, { description: 'Comes into an open group.' })
  async joinGroup(@CurrentActor() actor: Actor, @Context() context: RequestContext, @Args('groupId', { type: () => ID, description: 'The group.' }) groupId: string) {
    return this.changed(context, await this.join.run(actor, groupId));
  }

  @Mutation(() => BelongingResult, { description: 'Asks the owners and moderators of a group to be let in. They are told by mail.' })
  async askToJoinGroup(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @Args('input', { type: () => AskToJoinGroupInputType }) input: AskToJoinGroupInputType,
  ) {
    return this.changed(context, await this.ask.run(actor, input));
  }

  @Mutation(() => BelongingResult, { description: 'Takes back a request that nobody has decided.' })
  async withdrawGroupRequest(@CurrentActor() actor: Actor, @Context() context: RequestContext, @Args('groupId', { type: () => ID, description: 'The group.' }) groupId: string) {
    return this.changed(context, await this.ask.withdraw(actor, groupId));
  }

  @Mutation(() => BelongingResult, { description: 'Takes up an invitation.' })
  async acceptGroupInvitation(@CurrentActor() actor: Actor, @Context() context: RequestContext, @Args('groupId', { type: () => ID, description: 'The group.' }) groupId: string) {
    return this.changed(context, await this.answer.accept(actor, groupId));
  }

  @Mutation(() => BelongingResult, { description: 'Declines an invitation. Nobody is told by mail.' })
  async declineGroupInvitation(@CurrentActor() actor: Actor, @Context() context: RequestContext, @Args('groupId', { type: () => ID, description: 'The group.' }) groupId: string) {
    return this.changed(context, await this.answer.decline(actor, groupId));
  }

  @Mutation(() => BelongingResult, { description: 'Leaves a group. What the viewer wrote there stays with it.' })
  async leaveGroup(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @Args('input', { type: () => LeaveGroupInputType }) input: LeaveGroupInputType,
  ) {
    return this.changed(context, await this.leave.run(actor, input));
  }

  private async changed(context: RequestContext, outcome: BelongingOutcome) {
    if (outcome.type === 'ValidationFailed') return outcome;
    return { type: outcome.type, group: (await this.queries.findById(await this.fresh.of(context), outcome.groupId)) ?? null };
  }
}
