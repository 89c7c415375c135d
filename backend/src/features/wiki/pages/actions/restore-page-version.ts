import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { sameContent } from '../../../content/content.public.js';
import { savingPagesLimit } from '../../wiki.limits.js';
import { canEditPage } from '../page.policy.js';
import { PageRepository } from '../page.repository.js';
import { PageVersions } from '../page-versions.js';

export interface RestorePageVersionInput {
  readonly pageId: string;
  /** Counted from 1. */
  readonly number: number;
}

/** Makes the text of an older version the newest one. The title, tags and marking stay as they are; nothing is lost. */
@Injectable()
export class RestorePageVersion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly pages: PageRepository,
    private readonly versions: PageVersions,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, { pageId, number }: RestorePageVersionInput): Promise<{ readonly type: 'WikiPageSaved'; readonly pageId: string }> {
    await this.rateLimits.count(savingPagesLimit, actor.personId);
    return this.work.run(async () => {
      const page = await this.pages.getReadable(actor, pageId);
      ensure(canEditPage(actor, page), 'Only editors of the space change its pages');
      const { body } = await this.versions.contentOf(page, number);
      const now = await this.versions.contentOf(page);
      const content = { ...now, body };
      if (!sameContent(now, content)) {
        await this.versions.add(page, { content, summary: `Restored version ${number}`, authorId: actor.personId, restoredFrom: number, actor });
      }
      return { type: 'WikiPageSaved', pageId: page.id };
    });
  }
}
