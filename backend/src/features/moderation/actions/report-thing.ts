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
import { reportMade } from '../moderation.events.js';
import { reportingLimit } from '../moderation.limits.js';
import { canReport } from '../moderation.policy.js';
import { findReportReason } from '../report-reasons.js';
import type { ThingReference } from '../reported-thing.js';
import { ThingFinder } from '../thing-finder.js';

export interface ReportThingInput {
  readonly thing: ThingReference;
  readonly reason: string;
  readonly words: string;
}

export type ReportThingOutcome = { type: 'ThingReported'; reportId: string } | ValidationFailed;

/**
 * Tells the moderators of something that should not be here. They see it as it was at this moment, wherever it stands;
 * nobody is shown who reported it. The same report made again says what was said last.
 */
@Injectable()
export class ReportThing {
  constructor(
    private readonly work: UnitOfWork,
    private readonly things: ThingFinder,
    private readonly cases: CaseRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, input: ReportThingInput): Promise<ReportThingOutcome> {
    await this.rateLimits.count(reportingLimit, actor.personId);
    return this.work.run(async () => {
      const thing = await this.things.findReadable(actor, input.thing);
      if (!thing) throw new NotFound();
      ensure(canReport(actor, thing), 'You cannot report what you wrote yourself');
      const problems = new Problems();
      const reason = findReportReason(input.reason);
      if (!reason) problems.add('reason', 'Choose what is wrong');
      const words = problems.text('words', input.words, 'your own words', limits.reportWords);
      if (reason?.id === 'OTHER' && !words) problems.add('words', 'Say what is wrong in your own words');
      if (problems.any || !reason) return problems.failed();
      const caseId = await this.cases.open(thing);
      const reportId = await this.cases.report(caseId, actor.personId, reason.id, words);
      await this.events.record(reportMade(caseId, thing, reason.id), actor);
      return { type: 'ThingReported', reportId };
    });
  }
}
