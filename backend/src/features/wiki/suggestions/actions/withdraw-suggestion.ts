import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { Events } from '../../../../platform/events/events.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { savingPagesLimit } from '../../wiki.limits.js';
import { suggestionWithdrawn } from '../suggestion.events.js';
import { canWithdrawSuggestion } from '../suggestion.policy.js';
import { SuggestionRepository } from '../suggestion.repository.js';
import type { SuggestionDecided, SuggestionSaved } from './outcomes.js';

/** Takes back what one has suggested oneself, as long as nobody has decided about it. */
@Injectable()
export class WithdrawSuggestion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly suggestions: SuggestionRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, suggestionId: string): Promise<SuggestionSaved | SuggestionDecided> {
    await this.rateLimits.count(savingPagesLimit, actor.personId);
    return this.work.run(async () => {
      const { page, suggestion } = await this.suggestions.getSeen(actor, suggestionId);
      ensure(suggestion.personId === actor.personId, 'Only whoever suggested a change withdraws it');
      if (!canWithdrawSuggestion(actor, page, suggestion)) return { type: 'WikiSuggestionDecided', suggestionId };
      await this.suggestions.decide(suggestion.id, { status: 'WITHDRAWN', by: actor.personId });
      await this.events.record(suggestionWithdrawn(suggestion.id, { pageId: page.id }), actor);
      return { type: 'WikiSuggestionSaved', suggestionId };
    });
  }
}
