import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { Problems, type ValidationFailed } from '../../../../platform/errors/problems.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { ContentChecks, type ItemContent, sameContent } from '../../../content/content.public.js';
import { savingPagesLimit } from '../../wiki.limits.js';
import type { Page } from '../page.entity.js';
import { canEditPage } from '../page.policy.js';
import { PageRepository } from '../page.repository.js';
import { PageVersions } from '../page-versions.js';
import { pageTitleTaken, readPageTitle } from '../read-page-title.js';
import { TreeLocks } from '../tree/tree-locks.js';

export interface DescribePageInput {
  readonly pageId: string;
  /** Each that is left out stays as it is. */
  readonly title?: string | null;
  readonly tags?: readonly string[] | null;
  readonly markingId?: string | null;
}

export type DescribePageOutcome = { readonly type: 'WikiPageSaved'; readonly pageId: string } | ValidationFailed;

/** Gives a page another title, other tags or another marking. Its text stays; links lead to it as before. */
@Injectable()
export class DescribePage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly locks: TreeLocks,
    private readonly pages: PageRepository,
    private readonly versions: PageVersions,
    private readonly checks: ContentChecks,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, input: DescribePageInput): Promise<DescribePageOutcome> {
    await this.rateLimits.count(savingPagesLimit, actor.personId);
    return this.work.run(async () => {
      const { page } = await this.locks.lock(actor, input.pageId);
      ensure(canEditPage(actor, page), 'Only editors of the space change its pages');
      const now = await this.versions.contentOf(page);
      const problems = new Problems();
      const content = await this.read(problems, page, now, input);
      if (problems.any) return problems.failed();
      if (!sameContent(now, content)) {
        await this.versions.add(page, { content, summary: summaryOf(now, content), authorId: actor.personId, actor });
      }
      return { type: 'WikiPageSaved', pageId: page.id };
    });
  }

  private async read(problems: Problems, page: Page, now: ItemContent, { title: entered, tags, markingId }: DescribePageInput): Promise<ItemContent> {
    const title = typeof entered === 'string' ? readPageTitle(problems, entered) : now.title;
    if (title && (await this.pages.isTitleTaken(page.spaceId, page.parentId ?? null, title, page.id))) problems.add('title', pageTitleTaken);
    const about = await this.checks.readAbout(problems, { tags: tags ?? now.tags, markingId: markingId ?? now.markingId });
    return { ...now, ...about, title };
  }
}

/** So that the history says what the text alone does not show. */
function summaryOf(now: ItemContent, { title, tags, markingId }: ItemContent): string {
  if (title !== now.title) return `Renamed from “${now.title}”`;
  if (markingId !== now.markingId) return 'Changed the marking';
  return tags.join() === now.tags.join() ? '' : 'Changed the tags';
}
