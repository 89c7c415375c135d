import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../../platform/errors/domain-errors.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { ItemQueries } from '../../../content/content.public.js';
import { Page } from '../../pages/page.entity.js';
import { watchingLimit } from '../../wiki.limits.js';
import { canWatch } from '../watch.policy.js';
import { WatchRepository } from '../watch.repository.js';

/** Watches a page, alone or with all that stands below it now or later; or no longer does. */
@Injectable()
export class WatchPage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemQueries,
    private readonly watches: WatchRepository,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, input: { readonly pageId: string; readonly withBelow: boolean }): Promise<void> {
    await this.rateLimits.count(watchingLimit, actor.personId);
    await this.work.run(async () => {
      const page = await this.getReadable(actor, input.pageId);
      ensure(canWatch(actor, page), 'Only readers watch a page');
      if (!(await this.watches.watchPage(actor.personId, page.id, input.withBelow))) throw new NotFound();
    });
  }

  async stop(actor: Actor, pageId: string): Promise<void> {
    await this.rateLimits.count(watchingLimit, actor.personId);
    await this.work.run(async () => {
      const page = await this.getReadable(actor, pageId);
      await this.watches.stopPage(actor.personId, page.id);
    });
  }

  private async getReadable(actor: Actor, pageId: string) {
    const page = await this.items.readableItem(actor, pageId);
    if (page?.kind !== Page.kind) throw new NotFound();
    return page;
  }
}
