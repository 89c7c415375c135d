import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { DraftRepository, ItemRepository, canPublish } from '../../content/content.public.js';
import { type EditConflict, PostDrafts } from '../post-drafts.js';
import type { Post } from '../post.entity.js';
import { postRestored } from '../post.events.js';
import { publishingLimit } from '../post.limits.js';
import { PostQueries, type PostRow } from '../post.queries.js';
import { PostRepository } from '../post.repository.js';
import { Publication, type WarningsToAccept } from '../publication.js';

export interface PublishPostInput {
  readonly postId: string;
  /** The version of the draft that the person has before them: what they see is what gets published. */
  readonly draftVersion: number;
  /** What changed; may be left out. */
  readonly summary?: string | null;
  /** Keys of the warnings that the person has seen and stands by. */
  readonly acceptedWarnings?: readonly string[] | null;
}

export interface PostPublished {
  readonly type: 'PostPublished';
  readonly post: PostRow;
}

export type PublishPostOutcome = PostPublished | EditConflict | ValidationFailed | WarningsToAccept;

/** Makes the draft the text that its readers see: the first time, and again after every edit. */
@Injectable()
export class PublishPost {
  constructor(
    private readonly posts: PostRepository,
    private readonly items: ItemRepository,
    private readonly drafts: DraftRepository,
    private readonly publication: Publication,
    private readonly postDrafts: PostDrafts,
    private readonly queries: PostQueries,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, input: PublishPostInput): Promise<PublishPostOutcome> {
    await this.rateLimits.count(publishingLimit, actor.personId);
    return this.work.run(async () => {
      const post = await this.posts.getReadable(actor, input.postId);
      ensure(canPublish(actor, post));
      const draft = await this.drafts.open(post);
      if (draft.version !== input.draftVersion) return this.postDrafts.conflict(actor, post);
      // Nothing new: the answer to the same request was lost, or a withdrawn post is put back as it was.
      if (post.revisionNumber > 0 && !draft.changed) return this.showAgain(actor, post);
      const problems = new Problems();
      const summary = problems.text('summary', input.summary ?? '', 'the summary', limits.standfirst);
      const warnings = await this.publication.check(problems, post, draft, { actor, accepted: input.acceptedWarnings ?? [] });
      if (problems.any) return problems.failed();
      if (warnings) return warnings;
      const { personId: authorId, departmentId } = actor;
      await this.publication.publish(post, draft, { authorId, departmentId, summary, actor });
      return this.published(actor, post);
    });
  }

  private async showAgain(actor: Actor, post: Post): Promise<PostPublished | ValidationFailed> {
    if (post.status !== 'PUBLISHED') {
      const problems = new Problems();
      await this.publication.checkPlace(problems, post, actor);
      if (problems.any) return problems.failed();
      post.restore(this.clock.now());
      await this.items.readdress(post);
      await this.posts.flush();
      await this.events.record(postRestored(post.id), actor);
    }
    return this.published(actor, post);
  }

  private async published(actor: Actor, post: Post): Promise<PostPublished> {
    return { type: 'PostPublished', post: await this.queries.getOwn(actor, post) };
  }
}
