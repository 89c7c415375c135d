import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import type { Comment } from '../comment.entity.js';
import { commentReopened, commentResolved } from '../comment.events.js';
import { commentingLimit } from '../comment.limits.js';
import { canResolve } from '../comment.policy.js';
import { CommentRepository } from '../comment.repository.js';

/** Says that what a thread was about is settled, or that it is not. Done twice, it is done once. */
@Injectable()
export class SettleComment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly comments: CommentRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
    private readonly clock: Clock,
  ) {}

  resolve(actor: Actor, commentId: string): Promise<void> {
    return this.change(actor, commentId, async (comment) => {
      if (comment.resolvedAt) return;
      comment.resolve(actor.personId, this.clock.now());
      await this.comments.flush();
      await this.events.record(commentResolved(comment), actor);
    });
  }

  reopen(actor: Actor, commentId: string): Promise<void> {
    return this.change(actor, commentId, async (comment) => {
      if (!comment.resolvedAt) return;
      comment.reopen();
      await this.comments.flush();
      await this.events.record(commentReopened(comment), actor);
    });
  }

  private async change(actor: Actor, commentId: string, change: (comment: Comment) => Promise<void>): Promise<void> {
    await this.rateLimits.count(commentingLimit, actor.personId);
    await this.work.run(async () => {
      const found = await this.comments.findReadable(actor, commentId);
      if (!found) throw new NotFound();
      ensure(canResolve(actor, found.item, found.comment.facts()), 'Only whoever began a thread and editors settle it');
      await change(found.comment);
    });
  }
}
