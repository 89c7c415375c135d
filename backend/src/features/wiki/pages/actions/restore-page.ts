import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { canRead } from '../../../../platform/access/readable.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../../platform/errors/problems.js';
import { Events } from '../../../../platform/events/events.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { canEditIn } from '../../spaces/space.policy.js';
import { SpaceRepository } from '../../spaces/space.repository.js';
import type { SpaceRow } from '../../spaces/space.rows.js';
import { arrangingPagesLimit } from '../../wiki.limits.js';
import type { Page } from '../page.entity.js';
import { pageRestored } from '../page.events.js';
import { PageRepository } from '../page.repository.js';
import { PageVersions } from '../page-versions.js';
import { readPageTitle } from '../read-page-title.js';
import { PageTreeRepository } from '../tree/page-tree.repository.js';

export interface RestorePageInput {
  readonly pageId: string;
  /** Another title, where its own is taken meanwhile. */
  readonly title?: string | null;
}

export type RestorePageOutcome = { readonly type: 'WikiPageSaved'; readonly pageId: string } | ValidationFailed;

/** Takes a page out of the bin with all that was deleted with it: into its place, or to the top of the space where that is gone. */
@Injectable()
export class RestorePage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly spaces: SpaceRepository,
    private readonly pages: PageRepository,
    private readonly tree: PageTreeRepository,
    private readonly versions: PageVersions,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, { pageId, title }: RestorePageInput): Promise<RestorePageOutcome> {
    await this.rateLimits.count(arrangingPagesLimit, actor.personId);
    return this.work.run(async () => {
      // What lies in a bin stays in its space.
      const spaceId = await this.pages.spaceOf(pageId);
      if (!spaceId) throw new NotFound();
      const space = await this.spaces.getReadable(actor, spaceId);
      const page = await this.pages.findForSystem(pageId);
      // Whoever may not see what lies in the bin is told the same of all that they cannot read.
      if (!page?.deletedAt || page.deletedWithId !== page.id || !canEditIn(actor, space)) throw new NotFound();
      if (page.hiddenAt && !canRead(actor, page)) throw new NotFound();
      return this.restore(actor, space, page, title ?? null);
    });
  }

  private async restore(actor: Actor, space: SpaceRow, page: Page, entered: string | null): Promise<RestorePageOutcome> {
    const ids = await this.tree.deletedWith(page.id);
    const problems = new Problems();
    const title = entered === null ? page.title : readPageTitle(problems, entered);
    const parentId = await this.placeOf(space, page, ids);
    if (title && (await this.pages.isTitleTaken(space.id, parentId, title))) {
      problems.add('title', 'There is now a page of this title in its place. Choose another title for the one from the bin');
    }
    if (problems.any) return problems.failed();
    const position = parentId === (page.parentId ?? null) ? page.position : await this.pages.nextPosition(space.id, parentId);
    await this.tree.lock(ids);
    await this.tree.place(page.id, { spaceId: space.id, parentId, position });
    // Before it stands among others again: their titles are compared then.
    if (title !== page.title) await this.pages.foldTitle(page.id, title);
    await this.tree.takeOut(space, ids);
    if (title !== page.title) await this.rename(actor, page, title);
    await this.events.record(pageRestored(page.id), actor);
    return { type: 'WikiPageSaved', pageId: page.id };
  }

  /** Null at the top: its parent is gone, has moved elsewhere, or lies so deep that the branch finds no room. */
  private async placeOf(space: SpaceRow, page: Page, ids: readonly string[]): Promise<string | null> {
    const depth = page.parentId ? await this.pages.depthOf(space.id, page.parentId) : undefined;
    if (depth === undefined) return null;
    return depth + (await this.tree.levelsOf(page.id, ids)) > limits.pageDepth ? null : (page.parentId ?? null);
  }

  private async rename(actor: Actor, { id, title: before }: Page, title: string): Promise<void> {
    const page = await this.pages.findForSystem(id);
    if (!page) throw new NotFound();
    const content = { ...(await this.versions.contentOf(page)), title };
    await this.versions.add(page, { content, summary: `Renamed from “${before}”`, authorId: actor.personId, actor });
  }
}
