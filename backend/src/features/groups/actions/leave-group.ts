import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Problems } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import type { BelongingOutcome } from '../belonging.js';
import { groupMemberLeft, groupRoleChanged } from '../group.events.js';
import { joiningLimit } from '../group.limits.js';
import { GroupMail } from '../group.mail.js';
import { isMember } from '../group.policy.js';
import { GroupRepository } from '../group.repository.js';
import type { GroupRow } from '../group.rows.js';
import { MemberRepository } from '../member.repository.js';

/** Leaves a group. What one wrote there stays with it. Its last owner names a member who owns it from then on. */
@Injectable()
export class LeaveGroup {
  constructor(
    private readonly work: UnitOfWork,
    private readonly groups: GroupRepository,
    private readonly members: MemberRepository,
    private readonly mail: GroupMail,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, input: { groupId: string; successorId?: string | null }): Promise<BelongingOutcome> {
    await this.rateLimits.count(joiningLimit, actor.personId);
    return this.work.run(async (): Promise<BelongingOutcome> => {
      const group = await this.groups.getKnown(actor, input.groupId);
      if (!isMember(group)) return { type: 'BelongingChanged', groupId: group.id };
      const problem = await this.makeRoom(actor, group, input.successorId ?? '');
      if (problem) {
        const problems = new Problems();
        problems.add('successorId', problem);
        return problems.failed();
      }
      await this.members.takeOut(group.id, actor.personId);
      await this.events.record(groupMemberLeft(group.id, actor.personId), actor);
      return { type: 'BelongingChanged', groupId: group.id };
    });
  }

  /** Sees to it that somebody else owns the group; answers why that cannot be. */
  private async makeRoom(actor: Actor, group: GroupRow, successorId: string): Promise<string | undefined> {
    if (group.viewerRole !== 'OWNER' || group.mergedIntoId !== null) return undefined;
    const others = (await this.members.activeOwnerIds(group.id)).filter((id) => id !== actor.personId);
    if (others.length > 0) return undefined;
    if (group.memberCount === 1) return 'You are its only member. Invite somebody who can own the group, or archive it';
    if (!successorId) return 'You are its last owner. Choose a member who will own the group';
    const successor = await this.members.find(group.id, successorId);
    if (!successor?.isActive || successorId === actor.personId) return 'Choose another member, with an account that is in use';
    await this.members.setRole(group.id, successorId, 'OWNER');
    await this.mail.roleChanged(group, successorId, 'OWNER');
    await this.events.record(groupRoleChanged(group.id, successorId, 'OWNER'), actor);
    return undefined;
  }
}
