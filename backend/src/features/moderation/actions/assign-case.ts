import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { CaseRepository } from '../case.repository.js';
import { caseAssigned, caseReleased } from '../moderation.events.js';
import { moderatingLimit } from '../moderation.limits.js';
import { canAssign, canSeeCase } from '../moderation.policy.js';

/** Lets other moderators know who is at work on a case. It keeps nobody from deciding it. */
@Injectable()
export class AssignCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CaseRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  take(actor: Actor, caseId: string): Promise<void> {
    return this.change(actor, caseId, actor.personId);
  }

  /** Gives the case back to everybody, whoever had taken it. */
  release(actor: Actor, caseId: string): Promise<void> {
    return this.change(actor, caseId, null);
  }

  private async change(actor: Actor, caseId: string, moderatorId: string | null): Promise<void> {
    await this.rateLimits.count(moderatingLimit, actor.personId);
    await this.work.run(async () => {
      const about = await this.cases.lock(actor, caseId);
      if (!about || !canSeeCase(actor, about)) throw new NotFound();
      ensure(canAssign(actor, about), 'This case has been decided');
      if (about.assignedTo === moderatorId) return;
      await this.cases.assign(caseId, moderatorId);
      await this.events.record(moderatorId ? caseAssigned(caseId) : caseReleased(caseId), actor);
    });
  }
}
