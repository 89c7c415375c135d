import { Injectable } from '@nestjs/common';
import { MeilisearchServer } from '../engine/meilisearch/meilisearch-server.js';
import { FollowRebuild } from './following/follow-rebuild.js';
import { FollowerState } from './following/follower-state.js';
import { type ReindexProgress, ReindexSearch } from './reindex-search.js';

/** Makes the indexes anew, one after the other, and says how far it is. */
@Injectable()
export class ReindexEverything {
  constructor(
    private readonly reindex: ReindexSearch,
    private readonly rebuild: FollowRebuild,
    private readonly follower: FollowerState,
    private readonly server: MeilisearchServer,
  ) {}

  /** Answers how many things were looked at. */
  postgres(progress: ReindexProgress): Promise<number> {
    return this.reindex.run(progress);
  }

  /** Answers how many documents there are; null where the site has no Meilisearch. Goes on until Meilisearch can be used. */
  async meilisearch(progress: (done: number, total: number, failure: string | null) => void): Promise<number | null> {
    if (!this.server.isConfigured) return null;
    const { done } = await this.rebuild.run(async ({ done: sent, total }) => progress(sent, total, (await this.follower.get()).failure));
    return done;
  }
}
