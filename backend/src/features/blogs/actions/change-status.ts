import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import type { DomainEvent } from '../../../platform/events/domain-event.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { ItemRepository, canArchive, canRestore, canWithdraw } from '../../content/content.public.js';
import type { Post } from '../post.entity.js';
import { postArchived, postRestored, postWithdrawn } from '../post.events.js';
import { publishingLimit } from '../post.limits.js';
import { PostQueries, type PostRow } from '../post.queries.js';
import { PostRepository } from '../post.repository.js';

interface StatusChange {
  readonly allowed: (actor: Actor, post: Post) => boolean;
  readonly refusal: string;
  readonly change: (post: Post, at: Date) => void;
  readonly event: (id: string) => DomainEvent;
}

/** Takes a post out of lists and closes its comments, puts it out of sight, or back. */
@Injectable()
export class ChangeStatus {
  constructor(
    private readonly posts: PostRepository,
    private readonly items: ItemRepository,
    private readonly queries: PostQueries,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly rateLimits: RateLimits,
  ) {}

  archive(actor: Actor, postId: string): Promise<PostRow> {
    return this.run(actor, postId, {
      allowed: canArchive,
      refusal: 'Only a published post can be archived, by its authors',
      change: (post, at) => post.archive(at),
      event: postArchived,
    });
  }

  withdraw(actor: Actor, postId: string): Promise<PostRow> {
    return this.run(actor, postId, {
      allowed: canWithdraw,
      refusal: 'Only a published or archived post can be withdrawn, by its authors',
      change: (post, at) => post.withdraw(at),
      event: postWithdrawn,
    });
  }

  restore(actor: Actor, postId: string): Promise<PostRow> {
    return this.run(actor, postId, {
      allowed: canRestore,
      refusal: 'Only an archived or withdrawn post can be restored, by its authors',
      change: (post, at) => post.restore(at),
      event: postRestored,
    });
  }

  private async run(actor: Actor, postId: string, { allowed, refusal, change, event }: StatusChange): Promise<PostRow> {
    await this.rateLimits.count(publishingLimit, actor.personId);
    return this.work.run(async () => {
      const post = await this.posts.getReadable(actor, postId);
      ensure(allowed(actor, post), refusal);
      change(post, this.clock.now());
      await this.items.readdress(post);
      await this.posts.flush();
      await this.events.record(event(post.id), actor);
      return this.queries.getOwn(actor, post);
    });
  }
}
