import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { commentEdited } from '../comment.events.js';
import { commentingLimit } from '../comment.limits.js';
import { canEditComment } from '../comment.policy.js';
import { CommentRepository } from '../comment.repository.js';
import { readText } from './read-text.js';

export interface EditCommentInput {
  readonly commentId: string;
  readonly text: string;
}

export type EditCommentOutcome = { type: 'CommentEdited'; commentId: string } | ValidationFailed;

/** Changes one's own comment; readers are told that it was changed. */
@Injectable()
export class EditComment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly comments: CommentRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, input: EditCommentInput): Promise<EditCommentOutcome> {
    await this.rateLimits.count(commentingLimit, actor.personId);
    return this.work.run(async () => {
      const found = await this.comments.findReadable(actor, input.commentId);
      if (!found) throw new NotFound();
      const { item, comment } = found;
      ensure(canEditComment(actor, item, comment.facts()), 'You cannot edit this comment');
      const problems = new Problems();
      const body = readText(input.text, problems);
      if (problems.any) return problems.failed();
      if (body !== comment.body) {
        comment.edit(body, this.clock.now());
        await this.comments.flush();
        await this.events.record(commentEdited(comment), actor);
      }
      return { type: 'CommentEdited', commentId: comment.id };
    });
  }
}
