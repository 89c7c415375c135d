import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { BadRequest, NotFound } from '../../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../../platform/errors/problems.js';
import { Events } from '../../../../platform/events/events.js';
import { isId } from '../../../../platform/ids.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { sameBody } from '../../coediting/follow-version.js';
import { VersionQueries } from '../../coediting/version.queries.js';
import { PageRepository } from '../../pages/page.repository.js';
import { suggestingLimit } from '../../wiki.limits.js';
import { readSuggestedText, refuseNewAttachments } from '../read-suggested-text.js';
import { changeSuggested } from '../suggestion.events.js';
import { SuggestionMail } from '../suggestion.mail.js';
import { canSuggestChange } from '../suggestion.policy.js';
import { SuggestionRepository } from '../suggestion.repository.js';

export interface SuggestChangeInput {
  /** Of the suggestion, made by the browser. */
  readonly id: string;
  readonly pageId: string;
  /** The version that was changed. */
  readonly baseVersion: number;
  readonly body: unknown;
  readonly reason: string;
}

export type SuggestChangeOutcome = { readonly type: 'WikiSuggestionSaved'; readonly suggestionId: string } | ValidationFailed;

/** Keeps what a reader would change on a page, and asks those who answer for it. The page stays as it is. */
@Injectable()
export class SuggestChange {
  constructor(
    private readonly work: UnitOfWork,
    private readonly pages: PageRepository,
    private readonly texts: VersionQueries,
    private readonly suggestions: SuggestionRepository,
    private readonly mail: SuggestionMail,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, input: SuggestChangeInput): Promise<SuggestChangeOutcome> {
    await this.rateLimits.count(suggestingLimit, actor.personId);
    if (!isId(input.id)) throw new BadRequest('The id of a suggestion is a uuid');
    return this.work.run(async () => {
      const page = await this.pages.getReadable(actor, input.pageId);
      if (await this.suggestions.isOf(input.id, page.id, actor.personId)) return { type: 'WikiSuggestionSaved', suggestionId: input.id };
      ensure(canSuggestChange(actor, page), 'Changes are suggested by readers of a page who may not edit it');
      const base = await this.texts.contentOf(page.id, input.baseVersion);
      if (!base) throw new NotFound();
      const problems = new Problems();
      const reason = problems.requiredText('reason', input.reason, 'the reason', limits.suggestionReason);
      const body = readSuggestedText(problems, input.body);
      if (!problems.any) {
        refuseNewAttachments(problems, base.body, body);
        if (sameBody(body, base.body)) problems.add('body', 'Change something in the text before you send it');
        await this.checkRoom(problems, page.id, actor.personId);
      }
      if (problems.any) return problems.failed();
      const { id, baseVersion } = input;
      const isAdded = await this.suggestions.add({ id, pageId: page.id, personId: actor.personId, baseVersion, body, reason });
      if (!isAdded) throw new BadRequest('Send the suggestion again with another id');
      await this.events.record(changeSuggested(id, { pageId: page.id }), actor);
      await this.mail.waiting(actor, page, id);
      return { type: 'WikiSuggestionSaved', suggestionId: id };
    });
  }

  private async checkRoom(problems: Problems, pageId: string, personId: string): Promise<void> {
    const { onPage, ofPerson } = await this.suggestions.countWaiting(pageId, personId);
    if (onPage >= limits.suggestionsPerPage) {
      problems.add('reason', `${limits.suggestionsPerPage} suggested changes of this page wait already. Send yours when some of them are decided`);
    }
    if (ofPerson >= limits.suggestionsPerPerson) {
      problems.add('reason', `${limits.suggestionsPerPerson} of your suggested changes wait already. Withdraw one of them, or wait until some are decided`);
    }
  }
}
