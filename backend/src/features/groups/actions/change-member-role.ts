import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import type { BelongingOutcome } from '../belonging.js';
import { groupRoleChanged } from '../group.events.js';
import { changingMembersLimit } from '../group.limits.js';
import { GroupMail } from '../group.mail.js';
import { type GroupRole, canManageGroup } from '../group.policy.js';
import { GroupRepository } from '../group.repository.js';
import { MemberRepository } from '../member.repository.js';

export interface ChangeMemberRoleInput {
  readonly groupId: string;
  readonly personId: string;
  readonly role: GroupRole;
}

/** Owners decide who else owns the group, moderates it, or simply belongs. Somebody always owns it. */
@Injectable()
export class ChangeMemberRole {
  constructor(
    private readonly work: UnitOfWork,
    private readonly groups: GroupRepository,
    private readonly members: MemberRepository,
    private readonly mail: GroupMail,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, input: ChangeMemberRoleInput): Promise<BelongingOutcome> {
    await this.rateLimits.count(changingMembersLimit, actor.personId);
    return this.work.run(() => this.change(actor, input));
  }

  /** Makes a member an owner and steps down oneself, in one. */
  async handOver(actor: Actor, { groupId, personId }: { groupId: string; personId: string }): Promise<BelongingOutcome> {
    await this.rateLimits.count(changingMembersLimit, actor.personId);
    return this.work.run(async () => {
      if (personId === actor.personId) return refused('Choose somebody else');
      const named = await this.change(actor, { groupId, personId, role: 'OWNER' });
      return named.type === 'ValidationFailed' ? named : this.change(actor, { groupId, personId: actor.personId, role: 'MEMBER' });
    });
  }

  private async change(actor: Actor, { groupId, personId, role }: ChangeMemberRoleInput): Promise<BelongingOutcome> {
    const group = await this.groups.getKnown(actor, groupId);
    ensure(canManageGroup(group), 'Only owners of the group change roles');
    const member = await this.members.find(group.id, personId);
    if (!member) return refused('This person is no longer a member of the group');
    if (member.role === role) return { type: 'BelongingChanged', groupId: group.id };
    if (role === 'OWNER' && !member.isActive) return refused('This person’s account is not in use. Choose somebody else');
    if (member.role === 'OWNER' && !(await this.hasOwnerBeside(group.id, personId))) {
      return refused('A group needs an owner. Make somebody else an owner first');
    }
    await this.members.setRole(group.id, personId, role);
    if (personId !== actor.personId) await this.mail.roleChanged(group, personId, role);
    await this.events.record(groupRoleChanged(group.id, personId, role), actor);
    return { type: 'BelongingChanged', groupId: group.id };
  }

  private async hasOwnerBeside(groupId: string, personId: string): Promise<boolean> {
    return (await this.members.activeOwnerIds(groupId)).some((id) => id !== personId);
  }
}

function refused(message: string): ValidationFailed {
  const problems = new Problems();
  problems.add('role', message);
  return problems.failed();
}
