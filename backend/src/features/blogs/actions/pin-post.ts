import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { blogPinsChanged } from '../blog.events.js';
import { editingBlogLimit } from '../blog.limits.js';
import { canLookAfter, canPin } from '../blog.policy.js';
import { BlogRepository, type LockedBlog } from '../blog.repository.js';
import { PostQueries } from '../post.queries.js';
import { PostRepository } from '../post.repository.js';

export type PinDirection = 'UP' | 'DOWN';

export interface PinsChanged {
  readonly type: 'PinsChanged';
  readonly blogId: string;
}

/** Holds posts at the top of their blog, and puts them in order. */
@Injectable()
export class PinPost {
  constructor(
    private readonly blogs: BlogRepository,
    private readonly posts: PostRepository,
    private readonly queries: PostQueries,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  /** Puts the post behind those that are pinned already. Pinning what is pinned changes nothing. */
  async pin(actor: Actor, postId: string): Promise<PinsChanged | ValidationFailed> {
    return this.change(actor, postId, async (blog, pins) => {
      const post = await this.posts.getReadable(actor, postId);
      ensure(canPin(actor, blog, post), 'Only a published post can be pinned, by those who look after its blog');
      if (pins.includes(postId)) return pins;
      if (pins.length < limits.pinnedPosts) return [...pins, postId];
      const problems = new Problems();
      problems.add('postId', `A blog holds at most ${limits.pinnedPosts} pinned posts. Unpin one first`);
      return problems.failed();
    });
  }

  async unpin(actor: Actor, postId: string): Promise<PinsChanged | ValidationFailed> {
    return this.change(actor, postId, async (_, pins) => pins.filter((id) => id !== postId));
  }

  /** Changes places with the post above or below; at the end of the list it stays where it is. */
  async move(actor: Actor, postId: string, direction: PinDirection): Promise<PinsChanged | ValidationFailed> {
    return this.change(actor, postId, async (_, pins) => {
      const from = pins.indexOf(postId);
      const to = from + (direction === 'UP' ? -1 : 1);
      if (from < 0) throw new NotFound();
      return to < 0 || to >= pins.length ? pins : pins.with(from, pins[to] as string).with(to, postId);
    });
  }

  private async change(
    actor: Actor,
    postId: string,
    arrange: (blog: LockedBlog, pins: string[]) => Promise<string[] | ValidationFailed>,
  ): Promise<PinsChanged | ValidationFailed> {
    await this.rateLimits.count(editingBlogLimit, actor.personId);
    const { blog: { id } } = await this.queries.getById(actor, postId);
    return this.work.run(async () => {
      const blog = await this.blogs.lock(id);
      if (!blog) throw new NotFound();
      ensure(canLookAfter(actor, blog), 'Only those who look after a blog pin its posts');
      const before = await this.blogs.pins(id);
      const after = await arrange(blog, before);
      if (!Array.isArray(after)) return after;
      if (after.join() !== before.join()) {
        await this.blogs.setPins(id, after, actor.personId);
        const change = after.length === before.length ? 'moved' : after.length > before.length ? 'pinned' : 'unpinned';
        await this.events.record(blogPinsChanged(id, postId, change), actor);
      }
      return { type: 'PinsChanged', blogId: id };
    });
  }
}
