import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import type { Page } from '../pages/page.entity.js';
import { PageVersions } from '../pages/page-versions.js';
import { FollowVersion } from './follow-version.js';

/** Makes a version of what was written on a page. The page is locked. */
@Injectable()
export class SaveDocument {
  constructor(
    private readonly follow: FollowVersion,
    private readonly versions: PageVersions,
  ) {}

  /** Answers whether there was something to save. Without an actor it is the version of whoever wrote last. */
  async run(page: Page, actor: Pick<Actor, 'personId'> | null, summary: string): Promise<boolean> {
    const texts = await this.follow.textsOf(page);
    const unsaved = texts && (await this.follow.unsaved(texts));
    if (!unsaved) return false;
    const { content, contributorIds } = unsaved;
    const authorId = actor?.personId ?? contributorIds.at(-1) ?? page.authorId;
    await this.versions.add(page, { content, summary, authorId, contributorIds, actor }, texts);
    return true;
  }
}
