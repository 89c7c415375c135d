import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Events } from '../../../platform/events/events.js';
import { ItemQueries } from '../../content/content.public.js';
import type { Comment } from '../comment.entity.js';
import { commentHidden, commentShown } from '../comment.events.js';
import { CommentRepository } from '../comment.repository.js';

/**
 * Takes a comment's words and author out of sight, or puts them back; its place in the thread stays. Whether that may be
 * done is decided by whoever asks for it. Done twice, it is done once.
 */
@Injectable()
export class HideComment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemQueries,
    private readonly comments: CommentRepository,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  hide(actor: Pick<Actor, 'personId'>, commentId: string, reason: string): Promise<void> {
    return this.change(commentId, async (comment) => {
      if (comment.hiddenAt) return;
      comment.hide(actor.personId, reason, this.clock.now());
      await this.comments.flush();
      await this.count(comment, -1);
      await this.events.record(commentHidden(comment), actor);
    });
  }

  show(actor: Pick<Actor, 'personId'>, commentId: string): Promise<void> {
    return this.change(commentId, async (comment) => {
      if (!comment.hiddenAt) return;
      comment.unhide();
      await this.comments.flush();
      await this.count(comment, 1);
      await this.events.record(commentShown(comment), actor);
    });
  }

  private change(commentId: string, change: (comment: Comment) => Promise<void>): Promise<void> {
    return this.work.run(async () => {
      const comment = await this.comments.findForSystem(commentId);
      if (!comment) throw new NotFound();
      await change(comment);
    });
  }

  /** What its author has deleted was taken off the count then. No activity: nobody has said anything. */
  private async count({ itemId, deletedAt }: Comment, added: number): Promise<void> {
    if (!deletedAt) await this.items.recountComments(itemId, added);
  }
}
