import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../../platform/errors/domain-errors.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { SpaceQueries } from '../../spaces/space.queries.js';
import { watchingLimit } from '../../wiki.limits.js';
import { canWatch } from '../watch.policy.js';
import { WatchRepository } from '../watch.repository.js';

/** Watches all pages of a space, also those that come later; or no longer does. */
@Injectable()
export class WatchSpace {
  constructor(
    private readonly work: UnitOfWork,
    private readonly spaces: SpaceQueries,
    private readonly watches: WatchRepository,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, spaceId: string): Promise<void> {
    await this.rateLimits.count(watchingLimit, actor.personId);
    await this.work.run(async () => {
      const space = await this.spaces.getByAddress(actor, spaceId);
      ensure(canWatch(actor, space), 'Only readers watch a space');
      if (!(await this.watches.watchSpace(actor.personId, space.id))) throw new NotFound();
    });
  }

  async stop(actor: Actor, spaceId: string): Promise<void> {
    await this.rateLimits.count(watchingLimit, actor.personId);
    await this.work.run(async () => {
      const space = await this.spaces.getByAddress(actor, spaceId);
      await this.watches.stopSpace(actor.personId, space.id);
    });
  }
}
