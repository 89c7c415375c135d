import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { Problems, type ValidationFailed } from '../../../../platform/errors/problems.js';
import { Events } from '../../../../platform/events/events.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { canEditPage } from '../../pages/page.policy.js';
import { savingPagesLimit } from '../../wiki.limits.js';
import { suggestionDeclined } from '../suggestion.events.js';
import { SuggestionMail } from '../suggestion.mail.js';
import { SuggestionRepository } from '../suggestion.repository.js';
import type { SuggestionDecided, SuggestionSaved } from './outcomes.js';

export interface DeclineSuggestionInput {
  readonly suggestionId: string;
  /** Why, for whoever suggested it. */
  readonly answer: string;
}

/** Says no to a suggestion, and why. The page stays as it is. */
@Injectable()
export class DeclineSuggestion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly suggestions: SuggestionRepository,
    private readonly mail: SuggestionMail,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, input: DeclineSuggestionInput): Promise<SuggestionSaved | SuggestionDecided | ValidationFailed> {
    await this.rateLimits.count(savingPagesLimit, actor.personId);
    return this.work.run(async () => {
      const { page, suggestion } = await this.suggestions.getSeen(actor, input.suggestionId);
      ensure(canEditPage(actor, page), 'Editors of a page decide about changes that were suggested');
      if (suggestion.status !== 'WAITING') return { type: 'WikiSuggestionDecided', suggestionId: suggestion.id };
      const problems = new Problems();
      const answer = problems.requiredText('answer', input.answer, 'why you decline it', limits.suggestionAnswer);
      if (problems.any) return problems.failed();
      await this.suggestions.decide(suggestion.id, { status: 'DECLINED', by: actor.personId, answer });
      await this.events.record(suggestionDeclined(suggestion.id, { pageId: page.id }), actor);
      if (suggestion.personId !== actor.personId) await this.mail.decided(page, suggestion, 'DECLINED', answer);
      return { type: 'WikiSuggestionSaved', suggestionId: suggestion.id };
    });
  }
}
