import { limits } from '@crossbench/schema/limits';
import { type RichTextDocument, emptyRichText, parseRichText } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../../platform/errors/domain-errors.js';
import { Problems } from '../../../../platform/errors/problems.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import type { ItemContent } from '../../../content/content.public.js';
import type { Page } from '../../pages/page.entity.js';
import { canEditPage } from '../../pages/page.policy.js';
import { PageRepository } from '../../pages/page.repository.js';
import { PageVersions } from '../../pages/page-versions.js';
import { savingPagesLimit } from '../../wiki.limits.js';
import { FollowVersion, sameBody } from '../follow-version.js';
import { mergeTexts } from '../merge/merge-texts.js';
import { SaveDocument } from '../save-document.js';
import { VersionQueries } from '../version.queries.js';
import type { SavePageInput, SavePageOutcome } from './save-page.js';

export interface SavePlainPageInput extends SavePageInput {
  /** The version that the person began with. */
  readonly baseVersion: number;
  readonly body: unknown;
}

/** Somebody else changed the same words. Nothing was replaced; the version is what they made of it. */
export interface PageConflict {
  readonly type: 'WikiPageConflict';
  readonly pageId: string;
  readonly versionNumber: number;
}

/**
 * Saves a text that was written without a socket. What others have written meanwhile, and are writing at this moment, is
 * merged with it; where that cannot be, both are shown, and whoever saves decides on top of what the others made.
 */
@Injectable()
export class SavePlainPage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly pages: PageRepository,
    private readonly texts: VersionQueries,
    private readonly follow: FollowVersion,
    private readonly versions: PageVersions,
    private readonly save: SaveDocument,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, input: SavePlainPageInput): Promise<SavePageOutcome | PageConflict> {
    await this.rateLimits.count(savingPagesLimit, actor.personId);
    return this.work.run(async () => {
      // Asked for together; nothing of the text is looked at before the rights are.
      const [page, base] = await Promise.all([
        this.pages.getReadable(actor, input.pageId),
        this.texts.contentOf(input.pageId, input.baseVersion),
      ]);
      ensure(canEditPage(actor, page), 'Only editors of the space change its pages');
      if (!base) throw new NotFound();
      const problems = new Problems();
      const summary = problems.text('summary', input.summary ?? '', 'the summary', limits.standfirst);
      const mine = readBody(problems, input.body);
      return problems.any ? problems.failed() : this.merge(actor, page, { base, isNewest: input.baseVersion === page.revisionNumber, mine, summary });
    });
  }

  private async merge(
    actor: Actor,
    page: Page,
    { base, isNewest, mine, summary }: { base: ItemContent; isNewest: boolean; mine: RichTextDocument; summary: string },
  ): Promise<SavePageOutcome | PageConflict> {
    const shown = isNewest ? base : await this.texts.contentOf(page.id, page.revisionNumber);
    if (!shown) throw new NotFound();
    const texts = await this.follow.besides(page.id, shown);
    const unsaved = await this.follow.unsaved(texts);
    const body = mergeTexts(base.body, mine, (unsaved?.content ?? shown).body);
    if (!body) {
      // Whoever decides needs something that stays as it is to decide about.
      if (unsaved) await this.save.run(page, null, '');
      return { type: 'WikiPageConflict', pageId: page.id, versionNumber: page.revisionNumber };
    }
    if (!sameBody(body, shown.body)) {
      await this.versions.add(
        page,
        { content: { ...shown, body }, summary, authorId: actor.personId, contributorIds: unsaved?.contributorIds, actor },
        texts,
      );
    }
    return { type: 'WikiPageSaved', pageId: page.id };
  }
}

function readBody(problems: Problems, body: unknown): RichTextDocument {
  const result = parseRichText(body);
  if (result.ok) return result.document;
  for (const problem of result.problems) problems.add('body', problem);
  return emptyRichText();
}
