import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { ItemQueries } from '../../content/content.public.js';
import { commentDeleted } from '../comment.events.js';
import { commentingLimit } from '../comment.limits.js';
import { canDeleteComment } from '../comment.policy.js';
import { CommentRepository } from '../comment.repository.js';

/** Takes one's own comment back: its text is erased, its place in the thread stays. Done twice, it is done once. */
@Injectable()
export class DeleteComment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemQueries,
    private readonly comments: CommentRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, commentId: string): Promise<{ commentId: string }> {
    await this.rateLimits.count(commentingLimit, actor.personId);
    return this.work.run(async () => {
      const found = await this.comments.findReadable(actor, commentId);
      if (!found) throw new NotFound();
      const { item, comment } = found;
      if (comment.authorId === actor.personId && comment.deletedAt) return { commentId: comment.id };
      ensure(canDeleteComment(actor, item, comment.facts()), 'You cannot delete this comment');
      const now = this.clock.now();
      comment.delete(now);
      await this.comments.flush();
      await this.items.countComments(item.id, -1, now);
      await this.events.record(commentDeleted(comment), actor);
      return { commentId: comment.id };
    });
  }
}
