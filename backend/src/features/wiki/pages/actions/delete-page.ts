import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { Events } from '../../../../platform/events/events.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { canEditIn } from '../../spaces/space.policy.js';
import { arrangingPagesLimit } from '../../wiki.limits.js';
import { pageDeleted } from '../page.events.js';
import { canEditPage } from '../page.policy.js';
import { PageTreeRepository } from '../tree/page-tree.repository.js';
import { TreeLocks } from '../tree/tree-locks.js';

export interface PageDeleted {
  readonly type: 'WikiPageDeleted';
  readonly spaceId: string;
  /** With those below it that whoever deletes it reads. */
  readonly pageCount: number;
}

/** Puts a page and all below it into the bin of its space. */
@Injectable()
export class DeletePage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly locks: TreeLocks,
    private readonly tree: PageTreeRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, pageId: string): Promise<PageDeleted> {
    await this.rateLimits.count(arrangingPagesLimit, actor.personId);
    return this.work.run(async () => {
      const { page, spaces: [space] } = await this.locks.lock(actor, pageId);
      ensure(canEditPage(actor, page) && canEditIn(actor, space), 'Only editors of the space delete its pages');
      const { ids } = await this.tree.branchOf(page.id);
      await this.tree.lock(ids);
      const pageCount = await this.tree.countReadable(actor, ids);
      await this.tree.throwAway(ids, page.id, actor.personId);
      await this.events.record(pageDeleted(page.id), actor);
      return { type: 'WikiPageDeleted', spaceId: space.id, pageCount };
    });
  }
}
