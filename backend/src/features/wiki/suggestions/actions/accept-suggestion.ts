import { limits } from '@crossbench/schema/limits';
import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../../platform/errors/problems.js';
import { Events } from '../../../../platform/events/events.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { FollowVersion, sameBody } from '../../coediting/follow-version.js';
import { mergeTexts } from '../../coediting/merge/merge-texts.js';
import { SaveDocument } from '../../coediting/save-document.js';
import type { Page } from '../../pages/page.entity.js';
import { canEditPage } from '../../pages/page.policy.js';
import { PageVersions } from '../../pages/page-versions.js';
import { savingPagesLimit } from '../../wiki.limits.js';
import { readSuggestedText } from '../read-suggested-text.js';
import { suggestionAccepted } from '../suggestion.events.js';
import { SuggestionMail } from '../suggestion.mail.js';
import { type LockedSuggestion, SuggestionRepository } from '../suggestion.repository.js';
import type { SuggestionDecided, SuggestionSaved } from './outcomes.js';

export interface AcceptSuggestionInput {
  readonly suggestionId: string;
  /** What an editor made of the suggestion; left out where it is accepted as it is. */
  readonly changed?: { readonly body: unknown; readonly baseVersion: number } | null;
}

/** Somebody changed the same words meanwhile. Nothing was decided; the version is what the page says now. */
export interface SuggestionConflict {
  readonly type: 'WikiSuggestionConflict';
  readonly suggestionId: string;
  readonly versionNumber: number;
}

export type AcceptSuggestionOutcome = SuggestionSaved | SuggestionDecided | SuggestionConflict | ValidationFailed;

/**
 * Makes a suggestion a version of its page, merged with what the page says by now. What others are writing at this moment
 * goes on beside it; where it cannot, it becomes a version first and whoever accepts looks again.
 */
@Injectable()
export class AcceptSuggestion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly suggestions: SuggestionRepository,
    private readonly versions: PageVersions,
    private readonly follow: FollowVersion,
    private readonly save: SaveDocument,
    private readonly mail: SuggestionMail,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, { suggestionId, changed }: AcceptSuggestionInput): Promise<AcceptSuggestionOutcome> {
    await this.rateLimits.count(savingPagesLimit, actor.personId);
    return this.work.run(async () => {
      const { page, suggestion } = await this.suggestions.getSeen(actor, suggestionId);
      ensure(canEditPage(actor, page), 'Editors of a page decide about changes that were suggested');
      if (suggestion.status !== 'WAITING') return { type: 'WikiSuggestionDecided', suggestionId };
      const problems = new Problems();
      const mine = changed ? readSuggestedText(problems, changed.body) : suggestion.body;
      if (problems.any) return problems.failed();
      const from = changed?.baseVersion ?? suggestion.baseVersion;
      if (from < 1 || from > page.revisionNumber) throw new NotFound();
      const base = (await this.versions.contentOf(page, from)).body;
      return this.accept(actor, page, suggestion, { base, mine, isChanged: Boolean(changed) });
    });
  }

  private async accept(
    actor: Actor,
    page: Page,
    suggestion: LockedSuggestion,
    { base, mine, isChanged }: { base: RichTextDocument; mine: RichTextDocument; isChanged: boolean },
  ): Promise<AcceptSuggestionOutcome> {
    const texts = await this.follow.besides(page.id, await this.versions.contentOf(page));
    const { shown } = texts;
    const body = mergeTexts(base, mine, shown.body);
    const unsaved = body && (await this.follow.inTheWayOf(texts, body));
    // Whoever decides needs something that stays as it is to decide about.
    if (unsaved) await this.save.run(page, null, '');
    if (!body || unsaved) return { type: 'WikiSuggestionConflict', suggestionId: suggestion.id, versionNumber: page.revisionNumber };
    const isSame = sameBody(body, shown.body);
    if (isSame && isChanged) return sameAsPage();
    if (!isSame) {
      await this.versions.add(
        page,
        { content: { ...shown, body }, summary: summaryOf(suggestion), authorId: actor.personId, contributorIds: [suggestion.personId], actor },
        texts,
      );
    }
    const status = isChanged ? 'ACCEPTED_WITH_CHANGES' : 'ACCEPTED';
    await this.suggestions.decide(suggestion.id, { status, by: actor.personId, versionNumber: page.revisionNumber });
    await this.events.record(suggestionAccepted(suggestion.id, { pageId: page.id, version: page.revisionNumber, changed: isChanged }), actor);
    if (suggestion.personId !== actor.personId) await this.mail.decided(page, suggestion, status);
    return { type: 'WikiSuggestionSaved', suggestionId: suggestion.id };
  }
}

function sameAsPage(): ValidationFailed {
  const problems = new Problems();
  problems.add('body', 'The text is the same as the page now. Change something, or decline the suggestion');
  return problems.failed();
}

function summaryOf({ personName, reason }: LockedSuggestion): string {
  return `Suggested by ${personName}: ${reason}`.slice(0, limits.standfirst);
}
