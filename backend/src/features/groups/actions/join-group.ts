import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { groupMemberAdded } from '../group.events.js';
import { joiningLimit } from '../group.limits.js';
import { canJoin, isMember } from '../group.policy.js';
import { GroupRepository } from '../group.repository.js';
import { MemberRepository } from '../member.repository.js';
import type { BelongingChanged } from '../belonging.js';

/** Comes into an open group. Whoever is in it already stays in it as they are. */
@Injectable()
export class JoinGroup {
  constructor(
    private readonly work: UnitOfWork,
    private readonly groups: GroupRepository,
    private readonly members: MemberRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, groupId: string): Promise<BelongingChanged> {
    await this.rateLimits.count(joiningLimit, actor.personId);
    return this.work.run(async () => {
      const group = await this.groups.getKnown(actor, groupId);
      if (isMember(group)) return { type: 'BelongingChanged', groupId: group.id };
      ensure(canJoin(actor, group), 'You cannot join this group');
      await this.members.letIn(group.id, actor.personId, 'MEMBER', null);
      await this.events.record(groupMemberAdded(group.id, actor.personId), actor);
      return { type: 'BelongingChanged', groupId: group.id };
    });
  }
}
