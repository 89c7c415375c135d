import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { canAdminister } from '../../../platform/access/administration.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { BadRequest } from '../../../platform/errors/domain-errors.js';
import { Events } from '../../../platform/events/events.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { MeilisearchServer } from '../engine/meilisearch/meilisearch-server.js';
import { compareTask } from '../index/following/compare-task.js';
import { FollowRebuild } from '../index/following/follow-rebuild.js';
import { FollowerState } from '../index/following/follower-state.js';
import { PendingDocuments } from '../index/following/pending-documents.js';
import type { IndexName } from '../index/following/rebuild-state.js';
import { reindexTask } from '../index/reindex-task.js';
import { indexingLimit } from '../search.limits.js';

/** What administrators have the worker do for search. All of it can be done twice without harm, so nothing is asked first. */
@Injectable()
export class ChangeIndexing {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly rateLimits: RateLimits,
    private readonly server: MeilisearchServer,
    private readonly rebuilding: FollowRebuild,
    private readonly state: FollowerState,
    private readonly pending: PendingDocuments,
  ) {}

  /** Makes one of the indexes anew, while people go on searching. */
  rebuild(actor: Actor, engine: IndexName): Promise<void> {
    return this.change(actor, 'search-rebuild-wanted', { engine }, async () => {
      if (engine === 'postgres') return this.jobs.add(reindexTask, {}, { key: reindexTask });
      this.ensureConfigured();
      await this.rebuilding.begin();
    });
  }

  /** Tries at once what failed, instead of after its pause. */
  retry(actor: Actor): Promise<void> {
    return this.change(actor, 'search-indexing-retried', {}, async () => {
      this.ensureConfigured();
      await this.state.tryNow();
      await this.pending.tellSoon();
    });
  }

  /** Compares the two indexes, and repairs what differs. */
  compare(actor: Actor): Promise<void> {
    return this.change(actor, 'search-comparison-wanted', {}, async () => {
      this.ensureConfigured();
      await this.jobs.add(compareTask, {}, { key: compareTask });
    });
  }

  private async change(actor: Actor, name: string, facts: Readonly<Record<string, string>>, change: () => Promise<void>): Promise<void> {
    ensure(canAdminister(actor));
    await this.rateLimits.count(indexingLimit, actor.personId);
    await this.work.run(async () => {
      await change();
      await this.events.record({ name, subjectId: actor.personId, facts }, actor);
    });
  }

  private ensureConfigured(): void {
    if (!this.server.isConfigured) throw new BadRequest('This site has no Meilisearch');
  }
}
