import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { CaseRepository, type CaseState } from '../case.repository.js';
import { HiddenThings } from '../hidden-things.js';
import { caseDecided } from '../moderation.events.js';
import { moderatingLimit } from '../moderation.limits.js';
import { type DecisionKind, canDecide, canSeeCase } from '../moderation.policy.js';
import { ModerationMail } from '../moderation.mail.js';
import { findReportReason } from '../report-reasons.js';

export interface DecideCaseInput {
  readonly caseId: string;
  /** The version that was read; another moderator may have been faster. */
  readonly lockVersion: number;
  readonly kind: DecisionKind;
  /** Which rule was broken; needed unless the thing is kept. */
  readonly reason?: string | null;
  /** To the author; needed for a warning. */
  readonly message: string;
}

export type DecideCaseOutcome = { type: 'CaseDecided' | 'CaseConflict'; caseId: string } | ValidationFailed;

/** Keeps, hides or shows again what was reported, or warns its author; all who are concerned are told. */
@Injectable()
export class DecideCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CaseRepository,
    private readonly things: HiddenThings,
    private readonly mail: ModerationMail,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, input: DecideCaseInput): Promise<DecideCaseOutcome> {
    await this.rateLimits.count(moderatingLimit, actor.personId);
    return this.work.run(async () => {
      const { caseId, kind } = input;
      const about = await this.cases.lock(actor, caseId);
      if (!about || !canSeeCase(actor, about)) throw new NotFound();
      if (about.lockVersion !== input.lockVersion) return { type: 'CaseConflict', caseId };
      ensure(canDecide(actor, about, kind), 'Another moderator has to decide this');
      const problems = new Problems();
      const decision = readDecision(input, problems);
      if (problems.any) return problems.failed();
      await this.carryOut(actor, about, kind, decision);
      return { type: 'CaseDecided', caseId };
    });
  }

  /** What deciding consists of, whoever asks for it: the case is locked, and the actor may. */
  async carryOut(actor: Actor, about: CaseState, kind: DecisionKind, decision: DecisionWords): Promise<void> {
    await this.apply(actor, about, kind, decision.reason);
    const decisionId = await this.cases.decide(about.id, { kind, ...decision, moderatorId: actor.personId });
    await this.events.record(caseDecided(about.id, kind, decision.reason), actor);
    await this.mail.tellOf(decisionId);
  }

  private async apply(actor: Actor, { hidden, thing }: CaseState, kind: DecisionKind, reason: string | null): Promise<void> {
    if (kind === 'HIDE') await this.things.hide(actor, thing, reason ?? '');
    else if (hidden) await this.things.show(actor, thing);
  }
}

/** The rule that was broken, null where it is kept, and what the author is told. */
export interface DecisionWords {
  readonly reason: string | null;
  readonly message: string;
}

export function readDecision({ kind, reason, message }: Pick<DecideCaseInput, 'kind' | 'reason' | 'message'>, problems: Problems): DecisionWords {
  const words = problems.text('message', message, 'the message', limits.moderationMessage);
  if (kind === 'WARN' && !words) problems.add('message', 'Say to the author what they should do differently');
  if (kind === 'KEEP') return { reason: null, message: words };
  const rule = findReportReason(reason ?? '');
  if (!rule) problems.add('reason', 'Choose which rule was broken');
  return { reason: rule?.id ?? null, message: words };
}
