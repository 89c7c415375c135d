import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { Clock } from '../../../../platform/clock.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { Problems, type ValidationFailed } from '../../../../platform/errors/problems.js';
import { Events } from '../../../../platform/events/events.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { PageRepository } from '../../pages/page.repository.js';
import { TreeLocks } from '../../pages/tree/tree-locks.js';
import { savingPagesLimit } from '../../wiki.limits.js';
import { pageReviewed } from '../stewardship.events.js';
import { canBringBack, canReviewPage } from '../stewardship.policy.js';
import { StewardshipQueries } from '../stewardship.queries.js';
import { StewardshipRepository } from '../stewardship.repository.js';
import type { ReviewAnswer } from '../stewardship.rows.js';

export interface ReviewPageInput {
  readonly pageId: string;
  readonly answer: ReviewAnswer;
  /** May be empty. */
  readonly note: string;
}

export type ReviewPageOutcome = { readonly type: 'WikiPageSaved'; readonly pageId: string } | ValidationFailed;

/** Answers whether a page is still right. What is retired can still be read; it is out of lists, and low in search. */
@Injectable()
export class ReviewPage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly locks: TreeLocks,
    private readonly pages: PageRepository,
    private readonly stewardship: StewardshipRepository,
    private readonly queries: StewardshipQueries,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, { pageId, answer, note: entered }: ReviewPageInput): Promise<ReviewPageOutcome> {
    await this.rateLimits.count(savingPagesLimit, actor.personId);
    return this.work.run(async () => {
      const { page, spaces: [space] } = await this.locks.lock(actor, pageId);
      const { ownerId } = await this.queries.of(actor, page.id);
      const allowed = answer === 'BRING_BACK' ? canBringBack(actor, page) : canReviewPage(actor, page, { ownerId, space });
      ensure(allowed, 'Only its owner and those who look after the space review a page');
      const problems = new Problems();
      const note = problems.text('note', entered, 'the note', limits.reviewNote);
      if (problems.any) return problems.failed();
      await this.stewardship.review(page.id, { personId: actor.personId, answer, note });
      if (answer === 'RETIRE' || answer === 'BRING_BACK') {
        page.status = answer === 'RETIRE' ? 'ARCHIVED' : 'PUBLISHED';
        page.updatedAt = this.clock.now();
        await this.pages.flush();
      }
      await this.events.record(pageReviewed(page.id, answer), actor);
      return { type: 'WikiPageSaved', pageId: page.id };
    });
  }
}
