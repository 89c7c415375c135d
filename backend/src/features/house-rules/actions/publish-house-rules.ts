import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { canManageHouseRules } from '../house-rules.policy.js';
import { HouseRulesQueries, type HouseRulesRow } from '../house-rules.queries.js';
import { HouseRulesRepository } from '../house-rules.repository.js';
import { renderHouseRules } from '../render-house-rules.js';

export interface PublishHouseRulesInput {
  /** The version that was open when the change began. */
  readonly baseNumber: number;
  readonly markdown: string;
  /** What is different, in a sentence or two. */
  readonly summary: string;
  /** Whether nobody may write before they have accepted this version. */
  readonly mustAccept: boolean;
}

export type PublishHouseRulesOutcome =
  | { type: 'HouseRulesPublished'; rules: HouseRulesRow }
  | { type: 'HouseRulesConflict'; current: HouseRulesRow }
  | ValidationFailed;

/** The rules may change once more than they are read: their author has accepted them by publishing. */
@Injectable()
export class PublishHouseRules {
  constructor(
    private readonly work: UnitOfWork,
    private readonly queries: HouseRulesQueries,
    private readonly rules: HouseRulesRepository,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, input: PublishHouseRulesInput): Promise<PublishHouseRulesOutcome> {
    ensure(canManageHouseRules(actor), 'Only site administrators change the house rules');
    const problems = new Problems();
    const markdown = problems.requiredText('markdown', input.markdown, 'the house rules', limits.houseRules);
    const summary = problems.requiredText('summary', input.summary, 'what has changed', limits.houseRulesSummary);
    const rendered = problems.any ? { html: '', problems: [] } : renderHouseRules(markdown);
    for (const problem of rendered.problems) problems.add('markdown', problem);
    if (problems.any) return problems.failed();
    return this.work.run(async () => {
      const publishedAt = this.clock.now();
      const { baseNumber, mustAccept } = input;
      const { html } = rendered;
      const number = await this.rules.addAfter(baseNumber, { markdown, html, summary, mustAccept, publishedAt, publishedBy: actor.personId });
      if (number === undefined) return { type: 'HouseRulesConflict', current: await this.queries.current() };
      await this.rules.accept(actor.personId, number, publishedAt);
      await this.events.record({ name: 'house-rules-published', subjectId: actor.personId, facts: { number, mustAccept } }, actor);
      return { type: 'HouseRulesPublished', rules: await this.queries.current() };
    });
  }
}
