import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { editingBlogLimit } from '../blog.limits.js';
import { canTakeOut } from '../blog.policy.js';
import { BlogRepository } from '../blog.repository.js';
import { PostPlaces } from '../post-places.js';
import { postTakenOut } from '../post.events.js';
import { PostQueries, type PostRow } from '../post.queries.js';
import { PostRepository } from '../post.repository.js';

export interface PostTakenOut {
  readonly type: 'PostTakenOut';
  readonly post: PostRow;
}

/** Sends a post from a department's blog to its author's own one. Who may read it stays as it is. */
@Injectable()
export class TakeOutPost {
  constructor(
    private readonly blogs: BlogRepository,
    private readonly posts: PostRepository,
    private readonly places: PostPlaces,
    private readonly queries: PostQueries,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, input: { postId: string; reason: string }): Promise<PostTakenOut | ValidationFailed> {
    await this.rateLimits.count(editingBlogLimit, actor.personId);
    const { blog: { id: blogId } } = await this.queries.getById(actor, input.postId);
    return this.work.run(async () => {
      const blog = await this.blogs.lock(blogId);
      if (!blog) throw new NotFound();
      const post = await this.posts.getReadable(actor, input.postId);
      ensure(canTakeOut(actor, blog, post), 'Only editors of a blog can take a post out of it');
      const problems = new Problems();
      const reason = problems.requiredText('reason', input.reason, 'a reason for the author', limits.takeOutReason);
      if (problems.any) return problems.failed();
      post.takeOut(await this.places.ownBlog(post.authorId), { by: actor.personId, at: this.clock.now(), reason });
      await this.blogs.unpin(post.id);
      await this.posts.flush();
      await this.events.record(postTakenOut(post.id, blogId), actor);
      return { type: 'PostTakenOut', post: await this.queries.getById(actor, post.id) };
    });
  }
}
