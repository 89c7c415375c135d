import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { BadRequest, NotFound } from '../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { isId } from '../../../platform/ids.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { type ChosenPassage, type ItemRow, ItemPassages, ItemQueries, type KeptPassage, canComment } from '../../content/content.public.js';
import { commentAdded } from '../comment.events.js';
import { commentingLimit } from '../comment.limits.js';
import { canReplyTo } from '../comment.policy.js';
import { CommentPassageRepository } from '../comment-passage.repository.js';
import { CommentRepository, IdTaken } from '../comment.repository.js';
import { readText } from './read-text.js';

export interface AddCommentInput {
  /** A uuid of the sender's own making. */
  readonly id: string;
  readonly itemId: string;
  /** The comment or reply that is answered. */
  readonly parentId?: string | null;
  readonly text: string;
  /** The words that it is about, where it is not about all of the item. */
  readonly passage?: ChosenPassage | null;
}

export type AddCommentOutcome = { type: 'CommentAdded'; commentId: string } | ValidationFailed;

/** Says something about an item, or answers what somebody said. Sent twice, it is said once. */
@Injectable()
export class AddComment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemQueries,
    private readonly comments: CommentRepository,
    private readonly passages: ItemPassages,
    private readonly keptPassages: CommentPassageRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, input: AddCommentInput): Promise<AddCommentOutcome> {
    if (!isId(input.id)) throw new BadRequest('The id of a comment is a uuid');
    await this.rateLimits.count(commentingLimit, actor.personId);
    return this.work.run(async () => {
      const item = await this.items.lockReadableItem(actor, input.itemId);
      if (!item) throw new NotFound();
      const id = input.id.toLowerCase();
      const sentBefore = await this.comments.findOn(item, id);
      if (sentBefore?.authorId === actor.personId) return { type: 'CommentAdded', commentId: sentBefore.id };
      if (sentBefore) throw new IdTaken();
      ensure(canComment(actor, item), 'Comments are closed here');
      const parentId = input.parentId ? await this.threadOf(actor, item, input.parentId) : null;
      const problems = new Problems();
      const body = readText(input.text, problems);
      const passage = input.passage ? await this.keepPassage(item, input.passage, parentId, problems) : undefined;
      if (problems.any) return problems.failed();
      const createdAt = this.clock.now();
      const comment = await this.comments.add({ id, itemId: item.id, parentId, authorId: actor.personId, body, createdAt });
      if (passage) await this.keptPassages.add(comment.id, passage);
      await this.items.countComments(item.id, 1, createdAt);
      await this.events.record(commentAdded(comment), actor);
      return { type: 'CommentAdded', commentId: comment.id };
    });
  }

  private async keepPassage(item: ItemRow, chosen: ChosenPassage, parentId: string | null, problems: Problems): Promise<KeptPassage | undefined> {
    const keeper = this.passages.of(item.kind);
    if (!keeper || parentId) throw new BadRequest('Only new threads can be about a passage, and not of every kind of item');
    const isTooLong = ({ quote }: { readonly quote: string }): boolean => quote.length > limits.passage;
    const kept = isTooLong(chosen) ? undefined : await keeper.keep(item, chosen);
    if (isTooLong(kept ?? chosen)) problems.add('passage', `Select a shorter passage: ${limits.passage.toLocaleString('en-GB')} characters or fewer`);
    else if (!kept) problems.add('passage', 'These words are not on the page. Load it again and select them once more');
    return kept;
  }

  /** The comment at the top of the thread in which the answer belongs. */
  private async threadOf(actor: Actor, item: ItemRow, answeredId: string): Promise<string> {
    const answered = await this.comments.findOn(item, answeredId);
    if (!answered) throw new NotFound();
    ensure(canReplyTo(actor, item, answered.facts()), 'This comment is gone, so it cannot be answered');
    return answered.parentId ?? answered.id;
  }
}
