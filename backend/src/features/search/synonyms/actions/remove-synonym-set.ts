import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../../platform/errors/domain-errors.js';
import { Events } from '../../../../platform/events/events.js';
import { isId } from '../../../../platform/ids.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { synonymsRemoved } from '../synonym.events.js';
import { managingSynonymsLimit } from '../synonym.limits.js';
import { canManageSynonyms } from '../synonym.policy.js';
import { SynonymRepository } from '../synonym.repository.js';

@Injectable()
export class RemoveSynonymSet {
  constructor(
    private readonly work: UnitOfWork,
    private readonly synonyms: SynonymRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, id: string): Promise<void> {
    ensure(canManageSynonyms(actor), 'Only site administrators keep synonyms');
    await this.rateLimits.count(managingSynonymsLimit, actor.personId);
    await this.work.run(async () => {
      if (!isId(id) || !(await this.synonyms.remove(id))) throw new NotFound();
      await this.events.record(synonymsRemoved(id), actor);
    });
  }
}
