import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { Problems, type ValidationFailed } from '../../../../platform/errors/problems.js';
import { Events } from '../../../../platform/events/events.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { canManageSpace } from '../../spaces/space.policy.js';
import { SpaceRepository } from '../../spaces/space.repository.js';
import { changingSpacesLimit } from '../../wiki.limits.js';
import { readInterval } from '../read-interval.js';
import { spaceReviewsChanged } from '../stewardship.events.js';
import { StewardshipRepository } from '../stewardship.repository.js';

export type ChangeSpaceReviewsOutcome = { readonly type: 'WikiSpaceReviewsChanged'; readonly spaceId: string } | ValidationFailed;

/** Says how often the pages of a space are reviewed that have no interval of their own. */
@Injectable()
export class ChangeSpaceReviews {
  constructor(
    private readonly work: UnitOfWork,
    private readonly spaces: SpaceRepository,
    private readonly stewardship: StewardshipRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, { spaceId, reviewMonths }: { spaceId: string; reviewMonths: number }): Promise<ChangeSpaceReviewsOutcome> {
    await this.rateLimits.count(changingSpacesLimit, actor.personId);
    return this.work.run(async () => {
      const space = await this.spaces.getReadable(actor, spaceId);
      ensure(canManageSpace(actor, space), 'Only those who look after the space change its reviews');
      const problems = new Problems();
      const months = readInterval(problems, reviewMonths);
      if (months === null) return problems.failed();
      await this.stewardship.setIntervalOfSpace(space.id, months);
      await this.events.record(spaceReviewsChanged(space.id), actor);
      return { type: 'WikiSpaceReviewsChanged', spaceId: space.id };
    });
  }
}
