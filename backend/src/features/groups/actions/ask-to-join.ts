import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Problems } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import type { BelongingChanged, BelongingOutcome } from '../belonging.js';
import { groupRequestDecided, groupRequestMade } from '../group.events.js';
import { askingLimit } from '../group.limits.js';
import { canAsk } from '../group.policy.js';
import { GroupRepository } from '../group.repository.js';
import { GroupTasks } from '../group.tasks.js';
import { RequestRepository } from '../request.repository.js';

/** Asks the owners and moderators of a group to be let in, and takes that back. */
@Injectable()
export class AskToJoin {
  constructor(
    private readonly work: UnitOfWork,
    private readonly groups: GroupRepository,
    private readonly requests: RequestRepository,
    private readonly tasks: GroupTasks,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, input: { groupId: string; reason: string }): Promise<BelongingOutcome> {
    await this.rateLimits.count(askingLimit, actor.personId);
    const problems = new Problems();
    const reason = problems.requiredText('reason', input.reason, 'your reason for asking', limits.groupWords);
    return this.work.run(async (): Promise<BelongingOutcome> => {
      const group = await this.groups.getKnown(actor, input.groupId);
      ensure(canAsk(actor, group), 'You cannot ask to join this group');
      if (problems.any) return problems.failed();
      if (group.viewerHasAsked) {
        problems.add('reason', 'You have asked already, and nobody has decided yet. Withdraw that request to write another one');
        return problems.failed();
      }
      const requestId = await this.requests.add(group.id, actor.personId, reason);
      await this.tasks.asked(requestId);
      await this.events.record(groupRequestMade(group.id, actor.personId), actor);
      return { type: 'BelongingChanged', groupId: group.id };
    });
  }

  /** Withdrawing twice, or after the decision, changes nothing. */
  async withdraw(actor: Actor, groupId: string): Promise<BelongingChanged> {
    return this.work.run(async () => {
      const group = await this.groups.getKnown(actor, groupId);
      if (await this.requests.withdraw(group.id, actor.personId)) {
        await this.events.record(groupRequestDecided(group.id, actor.personId, 'WITHDRAWN'), actor);
      }
      return { type: 'BelongingChanged', groupId: group.id };
    });
  }
}
