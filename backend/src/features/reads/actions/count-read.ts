import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../config.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { type RateLimit, RateLimits } from '../../../platform/limits/rate-limits.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import { dayIn } from '../../../platform/site-day.js';
import { ItemQueries } from '../../content/content.public.js';
import { canBeCounted } from '../read.policy.js';
import { ReadRepository } from '../read.repository.js';

const readingLimit: RateLimit = { name: 'count-read', times: 600, withinSeconds: 3600 };

/** Notes that somebody has read an item: once a person and day, by the calendar of the site. */
@Injectable()
export class CountRead {
  constructor(
    private readonly items: ItemQueries,
    private readonly reads: ReadRepository,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly rateLimits: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Answers whether it counted: not the second time in a day, and never for its authors. */
  async run(actor: Actor, itemId: string): Promise<boolean> {
    await this.rateLimits.count(readingLimit, actor.personId);
    return this.work.run(async () => {
      const item = await this.items.readableItem(actor, itemId);
      if (!item) throw new NotFound();
      return canBeCounted(actor, item) && this.reads.count(item.id, actor.personId, dayIn(this.config.timeZone, this.clock.now()));
    });
  }
}
