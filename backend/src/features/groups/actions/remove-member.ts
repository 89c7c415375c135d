import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Problems } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import type { BelongingOutcome } from '../belonging.js';
import { groupMemberRemoved } from '../group.events.js';
import { changingMembersLimit } from '../group.limits.js';
import { GroupMail } from '../group.mail.js';
import { canModerateGroup, canRemoveMember } from '../group.policy.js';
import { GroupRepository } from '../group.repository.js';
import { MemberRepository } from '../member.repository.js';

/** Removes somebody from a group, with a reason that they are told. They come back only when they are invited again. */
@Injectable()
export class RemoveMember {
  constructor(
    private readonly work: UnitOfWork,
    private readonly groups: GroupRepository,
    private readonly members: MemberRepository,
    private readonly mail: GroupMail,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, { groupId, personId, ...input }: { groupId: string; personId: string; reason: string }): Promise<BelongingOutcome> {
    await this.rateLimits.count(changingMembersLimit, actor.personId);
    const problems = new Problems();
    const reason = problems.requiredText('reason', input.reason, 'the reason', limits.groupWords);
    return this.work.run(async (): Promise<BelongingOutcome> => {
      const group = await this.groups.getKnown(actor, groupId);
      ensure(canModerateGroup(group), 'Only owners and moderators of the group remove members');
      const member = await this.members.find(group.id, personId);
      if (member) ensure(canRemoveMember(actor, group, member), 'You cannot remove this person');
      else problems.add('reason', 'This person is no longer a member of the group');
      if (problems.any) return problems.failed();
      await this.members.takeOut(group.id, personId);
      await this.members.noteRemoval(group.id, personId, actor.personId, reason);
      await this.mail.removed(group, personId, reason);
      await this.events.record(groupMemberRemoved(group.id, personId), actor);
      return { type: 'BelongingChanged', groupId: group.id };
    });
  }
}
