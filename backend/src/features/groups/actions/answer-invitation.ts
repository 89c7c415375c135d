import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import type { BelongingChanged } from '../belonging.js';
import { groupInvitationDecided, groupMemberAdded } from '../group.events.js';
import { changingMembersLimit, joiningLimit } from '../group.limits.js';
import { canAccept, canInvite, isMember } from '../group.policy.js';
import { GroupRepository } from '../group.repository.js';
import { InvitationRepository } from '../invitation.repository.js';
import { MemberRepository } from '../member.repository.js';

/** What becomes of an invitation: taken up or declined by whom it is for, or taken back by the group. */
@Injectable()
export class AnswerInvitation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly groups: GroupRepository,
    private readonly members: MemberRepository,
    private readonly invitations: InvitationRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  /** Whoever has accepted already stays a member. */
  async accept(actor: Actor, groupId: string): Promise<BelongingChanged> {
    await this.rateLimits.count(joiningLimit, actor.personId);
    return this.work.run(async () => {
      const group = await this.groups.getKnown(actor, groupId);
      if (isMember(group)) return { type: 'BelongingChanged', groupId: group.id };
      ensure(canAccept(actor, group), 'This invitation can no longer be accepted. Ask the owners of the group for another one');
      await this.members.letIn(group.id, actor.personId, 'MEMBER', null);
      await this.events.record(groupInvitationDecided(group.id, actor.personId, 'ACCEPTED'), actor);
      await this.events.record(groupMemberAdded(group.id, actor.personId), actor);
      return { type: 'BelongingChanged', groupId: group.id };
    });
  }

  /** Declining twice, or after having accepted, changes nothing. */
  async decline(actor: Actor, groupId: string): Promise<BelongingChanged> {
    await this.rateLimits.count(joiningLimit, actor.personId);
    return this.work.run(async () => {
      const group = await this.groups.getKnown(actor, groupId);
      if (await this.invitations.decide(group.id, actor.personId, 'DECLINED')) {
        await this.events.record(groupInvitationDecided(group.id, actor.personId, 'DECLINED'), actor);
      }
      return { type: 'BelongingChanged', groupId: group.id };
    });
  }

  /** Taking back one that was answered, or taken back already, changes nothing. */
  async revoke(actor: Actor, invitationId: string): Promise<BelongingChanged> {
    await this.rateLimits.count(changingMembersLimit, actor.personId);
    return this.work.run(async () => {
      const invitation = await this.invitations.find(invitationId);
      const group = await this.groups.getKnown(actor, invitation?.groupId ?? '');
      // Nobody but those who invite learns who is invited.
      if (!invitation || !canInvite(group)) throw new NotFound();
      if (await this.invitations.decide(group.id, invitation.personId, 'REVOKED')) {
        await this.events.record(groupInvitationDecided(group.id, invitation.personId, 'REVOKED'), actor);
      }
      return { type: 'BelongingChanged', groupId: group.id };
    });
  }
}
