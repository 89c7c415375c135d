import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { FreshActor } from '../../../platform/access/fresh-actor.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { AnswerInvitation } from '../actions/answer-invitation.js';
import { ChangeMemberRole } from '../actions/change-member-role.js';
import { DecideRequest } from '../actions/decide-request.js';
import { InvitePeople } from '../actions/invite-people.js';
import { RemoveMember } from '../actions/remove-member.js';
import type { BelongingOutcome } from '../belonging.js';
import { GroupQueries } from '../group.queries.js';
import {
  BelongingResult, ChangeGroupRoleInputType, DecideGroupRequestInputType, HandOverGroupInputType, RemoveGroupMemberInputType,
} from './belonging.type.js';
import { InvitePeopleInputType, InvitePeopleResult } from './invite.type.js';

/** Who else belongs: for owners and moderators of a group. */
@Resolver()
export class DecidingResolver {
  constructor(
    private readonly queries: GroupQueries,
    private readonly decide: DecideRequest,
    private readonly invite: InvitePeople,
    private readonly answer: AnswerInvitation,
    private readonly roles: ChangeMemberRole,
    private readonly remove: RemoveMember,
    private readonly fresh: FreshActor,
  ) {}

  @Mutation(() => BelongingResult, { description: 'Lets somebody in who asked, or declines. They are told by mail. For owners and moderators of the group.' })
  async decideGroupRequest(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @Args('input', { type: () => DecideGroupRequestInputType }) input: DecideGroupRequestInputType,
  ) {
    return this.changed(context, await this.decide.run(actor, input));
  }

  @Mutation(() => InvitePeopleResult, { description: 'Invites people, who are told by mail, and reports on each. For owners and moderators of the group.' })
  async inviteToGroup(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @Args('input', { type: () => InvitePeopleInputType }) input: InvitePeopleInputType,
  ) {
    const outcome = await this.invite.run(actor, input);
    if (outcome.type === 'ValidationFailed') return outcome;
    return { ...outcome, group: await this.queries.getByAddress(await this.fresh.of(context), outcome.groupId) };
  }

  @Mutation(() => BelongingResult, { description: 'Takes back an invitation that was not answered. For owners and moderators of the group.' })
  async revokeGroupInvitation(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @Args('invitationId', { type: () => ID, description: 'The invitation.' }) invitationId: string,
  ) {
    return this.changed(context, await this.answer.revoke(actor, invitationId));
  }

  @Mutation(() => BelongingResult, { description: 'Gives a member another role; they are told by mail. A group keeps an owner. For its owners.' })
  async changeGroupRole(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @Args('input', { type: () => ChangeGroupRoleInputType }) input: ChangeGroupRoleInputType,
  ) {
    return this.changed(context, await this.roles.run(actor, input));
  }

  @Mutation(() => BelongingResult, { description: 'Makes a member an owner; the viewer is a member from then on. For owners of the group.' })
  async handOverGroup(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @Args('input', { type: () => HandOverGroupInputType }) input: HandOverGroupInputType,
  ) {
    return this.changed(context, await this.roles.handOver(actor, input));
  }

  @Mutation(() => BelongingResult, { description: 'Removes a member, who is told why. For owners and moderators of the group.' })
  async removeGroupMember(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @Args('input', { type: () => RemoveGroupMemberInputType }) input: RemoveGroupMemberInputType,
  ) {
    return this.changed(context, await this.remove.run(actor, input));
  }

  private async changed(context: RequestContext, outcome: BelongingOutcome) {
    if (outcome.type === 'ValidationFailed') return outcome;
    return { type: outcome.type, group: (await this.queries.findById(await this.fresh.of(context), outcome.groupId)) ?? null };
  }
}
