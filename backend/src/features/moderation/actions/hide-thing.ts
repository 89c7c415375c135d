import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { GroupRepository, canModerateGroup } from '../../groups/groups.public.js';
import { CaseRepository } from '../case.repository.js';
import { moderatingLimit } from '../moderation.limits.js';
import { canDecide, canHide } from '../moderation.policy.js';
import type { ThingReference } from '../reported-thing.js';
import { ThingFinder } from '../thing-finder.js';
import { DecideCase, readDecision } from './decide-case.js';

export interface HideThingInput {
  readonly thing: ThingReference;
  /** Which rule was broken. */
  readonly reason: string;
  /** To the author; may be empty. */
  readonly message: string;
}

export type HideThingOutcome = { type: 'ThingHidden'; caseId: string } | ValidationFailed;

/**
 * Moderators of a group hide what stands there without waiting for a report. It is a case like any other from then on: the author
 * is told, and can ask for a second look.
 */
@Injectable()
export class HideThing {
  constructor(
    private readonly work: UnitOfWork,
    private readonly things: ThingFinder,
    private readonly groups: GroupRepository,
    private readonly cases: CaseRepository,
    private readonly decideCase: DecideCase,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, { thing, reason, message }: HideThingInput): Promise<HideThingOutcome> {
    await this.rateLimits.count(moderatingLimit, actor.personId);
    return this.work.run(async (): Promise<HideThingOutcome> => {
      const found = await this.things.findReadable(actor, thing);
      if (!found) throw new NotFound();
      const group = found.groupId ? await this.groups.getKnown(actor, found.groupId) : undefined;
      const viewerModeratesGroup = group !== undefined && canModerateGroup(group);
      ensure(canHide(actor, { authorIds: found.authorIds, viewerModeratesGroup }), 'Only moderators of the group hide what others wrote there');
      const problems = new Problems();
      const words = readDecision({ kind: 'HIDE', reason, message }, problems);
      if (problems.any) return problems.failed();
      const about = await this.cases.lock(actor, await this.cases.open(found));
      if (!about) throw new NotFound();
      ensure(canDecide(actor, about, 'HIDE'), 'It has just been moved to another group');
      await this.decideCase.carryOut(actor, about, 'HIDE', words);
      return { type: 'ThingHidden', caseId: about.id };
    });
  }
}
