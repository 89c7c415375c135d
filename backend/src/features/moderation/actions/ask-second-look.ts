import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { CaseRepository } from '../case.repository.js';
import { secondLookAsked } from '../moderation.events.js';
import { secondLookLimit } from '../moderation.limits.js';
import { canAskSecondLook } from '../moderation.policy.js';

export type AskSecondLookOutcome = { type: 'SecondLookAsked'; caseId: string } | ValidationFailed;

export interface AskSecondLookInput {
  readonly caseId: string;
  readonly words: string;
  /** The author has mended it. */
  readonly changed?: boolean | null;
}

/** What moderators read before the author's own words. */
const saysChanged = 'I have changed it.';

/** The author of what was hidden says why it should not be; a moderator who has not decided it yet looks again. */
@Injectable()
export class AskSecondLook {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CaseRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, input: AskSecondLookInput): Promise<AskSecondLookOutcome> {
    await this.rateLimits.count(secondLookLimit, actor.personId);
    return this.work.run(async () => {
      const about = await this.cases.lock(actor, input.caseId);
      if (!about?.authorIds.includes(actor.personId)) throw new NotFound();
      ensure(canAskSecondLook(actor, about), 'A second look can be asked for once while something is hidden, and again when it was changed');
      const problems = new Problems();
      if (input.changed && !about.changedAt) problems.add('changed', 'Change it and save it first');
      const words = input.changed
        ? problems.text('words', input.words, 'why it should be shown again', limits.moderationMessage)
        : problems.requiredText('words', input.words, 'why it should be shown again', limits.moderationMessage);
      if (problems.any) return problems.failed();
      await this.cases.askSecondLook(input.caseId, input.changed ? `${saysChanged} ${words}`.trim() : words);
      await this.events.record(secondLookAsked(input.caseId), actor);
      return { type: 'SecondLookAsked', caseId: input.caseId };
    });
  }
}
