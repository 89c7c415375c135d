import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { BadRequest } from '../../../../platform/errors/domain-errors.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { readQuery } from '../../asking/read-query.js';
import { writeQuery } from '../../asking/write-query.js';
import { keepingSearchesLimit } from '../../search.limits.js';
import { KeptSearchRepository } from '../kept-search.repository.js';

/** Remembers what somebody searched for, for them alone, or forgets it. */
@Injectable()
export class RememberSearch {
  constructor(
    private readonly work: UnitOfWork,
    private readonly kept: KeptSearchRepository,
    private readonly rateLimits: RateLimits,
  ) {}

  /** What asks for nothing is not remembered. */
  async run(actor: Actor, query: string): Promise<void> {
    await this.rateLimits.count(keepingSearchesLimit, actor.personId);
    const written = read(query);
    if (!written) return;
    await this.work.run(async () => {
      await this.kept.hold(actor.personId);
      await this.kept.remember(actor.personId, written);
    });
  }

  async forget(actor: Actor, query: string): Promise<void> {
    await this.rateLimits.count(keepingSearchesLimit, actor.personId);
    const written = read(query);
    await this.work.run(() => this.kept.forget(actor.personId, written));
  }

  async forgetAll(actor: Actor): Promise<void> {
    await this.rateLimits.count(keepingSearchesLimit, actor.personId);
    await this.work.run(() => this.kept.forgetAll(actor.personId));
  }
}

function read(query: string): string {
  if (query.length > limits.searchQuery) throw new BadRequest(`Search for ${limits.searchQuery} characters or fewer`);
  return writeQuery(readQuery(query).parts);
}
