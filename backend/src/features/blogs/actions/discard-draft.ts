import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { DraftRepository, ItemRepository, canDiscardDraft } from '../../content/content.public.js';
import { standfirstOf } from '../post-content.js';
import { postRemoved } from '../post.events.js';
import { publishingLimit } from '../post.limits.js';
import { PostQueries, type PostRow } from '../post.queries.js';
import { PostRepository } from '../post.repository.js';

/** `post` is null when it had never been published and is gone. */
export interface DraftDiscarded {
  readonly post: PostRow | null;
}

/** Goes back to the published text; what was never published goes altogether. */
@Injectable()
export class DiscardDraft {
  constructor(
    private readonly posts: PostRepository,
    private readonly items: ItemRepository,
    private readonly drafts: DraftRepository,
    private readonly queries: PostQueries,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, postId: string): Promise<DraftDiscarded> {
    await this.rateLimits.count(publishingLimit, actor.personId);
    return this.work.run(async () => {
      const post = await this.posts.getReadable(actor, postId);
      const draft = await this.drafts.open(post);
      ensure(canDiscardDraft(actor, post, draft), 'There are no unpublished changes to discard');
      const published = await this.drafts.published(post);
      if (!published) {
        await this.items.remove(post);
        await this.events.record(postRemoved(postId), actor);
        return { post: null };
      }
      post.chosenBlogId = null;
      draft.followRevision(published.number, published, standfirstOf(published), { personId: actor.personId, at: this.clock.now() });
      await this.posts.flush();
      return { post: await this.queries.getOwn(actor, post) };
    });
  }
}
