import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { Problems, type ValidationFailed } from '../../../../platform/errors/problems.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { canEditPage } from '../../pages/page.policy.js';
import { PageRepository } from '../../pages/page.repository.js';
import { savingPagesLimit } from '../../wiki.limits.js';
import { SaveDocument } from '../save-document.js';

export interface SavePageInput {
  readonly pageId: string;
  /** What changed; may be left out. */
  readonly summary?: string | null;
}

export type SavePageOutcome = { readonly type: 'WikiPageSaved'; readonly pageId: string } | ValidationFailed;

/** Makes a version of what all have written on a page. Nothing new makes none. */
@Injectable()
export class SavePage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly pages: PageRepository,
    private readonly save: SaveDocument,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, input: SavePageInput): Promise<SavePageOutcome> {
    await this.rateLimits.count(savingPagesLimit, actor.personId);
    return this.work.run(async () => {
      const page = await this.pages.getReadable(actor, input.pageId);
      ensure(canEditPage(actor, page), 'Only editors of the space save versions of its pages');
      const problems = new Problems();
      const summary = problems.text('summary', input.summary ?? '', 'the summary', limits.standfirst);
      if (problems.any) return problems.failed();
      await this.save.run(page, actor, summary);
      return { type: 'WikiPageSaved', pageId: page.id };
    });
  }
}
