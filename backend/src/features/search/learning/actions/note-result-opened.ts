import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock.js';
import { BadRequest } from '../../../../platform/errors/domain-errors.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { openingLimit } from '../../search.limits.js';
import { AskedSearchRepository } from '../asked-search.repository.js';

/** Notes that somebody followed a result. What they followed is not kept. */
@Injectable()
export class NoteResultOpened {
  constructor(
    private readonly asked: AskedSearchRepository,
    private readonly clock: Clock,
    private readonly rateLimits: RateLimits,
  ) {}

  /** Answers whether it counted: once a search, and only for one that was counted. */
  async run(actor: Actor, query: string): Promise<boolean> {
    if (query.length > limits.searchQuery) throw new BadRequest(`A search has ${limits.searchQuery} characters or fewer`);
    await this.rateLimits.count(openingLimit, actor.personId);
    return this.asked.noteOpened(actor.personId, query, this.clock.now());
  }
}
