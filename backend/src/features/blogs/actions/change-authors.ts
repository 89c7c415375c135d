import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import type { DomainEvent } from '../../../platform/events/domain-event.js';
import { Events } from '../../../platform/events/events.js';
import { isId } from '../../../platform/ids.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { ItemAuthorQueries, ItemRepository, canChangeAuthors } from '../../content/content.public.js';
import type { Post } from '../post.entity.js';
import { postAuthorAdded, postAuthorRemoved, postAuthorsReordered } from '../post.events.js';
import { authorsLimit } from '../post.limits.js';
import { PostPlaces } from '../post-places.js';
import { PostQueries, type PostRow } from '../post.queries.js';
import { PostRepository } from '../post.repository.js';

export interface ChangeAuthorsInput {
  readonly postId: string;
  readonly personId: string;
}

/** `post` is null for whoever took themselves off a post that only its authors can read. */
export interface AuthorsChanged {
  readonly type: 'AuthorsChanged';
  readonly post: PostRow | null;
}

export type ChangeAuthorsOutcome = AuthorsChanged | ValidationFailed;

interface Change {
  readonly authorIds: readonly string[];
  readonly event: DomainEvent;
}

/** Who writes a post, and in which order they are named. It takes effect at once, also on what is published. */
@Injectable()
export class ChangeAuthors {
  constructor(
    private readonly posts: PostRepository,
    private readonly items: ItemRepository,
    private readonly places: PostPlaces,
    private readonly authors: ItemAuthorQueries,
    private readonly queries: PostQueries,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  /** Names a colleague last. They see the draft from now on. */
  add(actor: Actor, input: ChangeAuthorsInput): Promise<ChangeAuthorsOutcome> {
    return this.run(actor, input, async (post, personId, problems) => {
      if (post.authorIds.includes(personId)) return undefined;
      const person = isId(personId) ? await this.authors.possible(personId) : undefined;
      if (!person) problems.add('personId', 'Choose a colleague from the list');
      else if (!person.isActive) problems.add('personId', `${person.name} no longer has an account here. Choose somebody else`);
      else if (post.authorIds.length >= limits.authorsPerItem) {
        problems.add('personId', `A post has ${limits.authorsPerItem} authors at most. Remove one first`);
      } else await this.places.checkAuthor(problems, post, personId, actor.personId);
      return { authorIds: [...post.authorIds, personId], event: postAuthorAdded(post.id, personId) };
    });
  }

  /** Takes somebody off, oneself perhaps. They lose sight of the draft at once. */
  remove(actor: Actor, input: ChangeAuthorsInput): Promise<ChangeAuthorsOutcome> {
    return this.run(actor, input, async (post, personId, problems) => {
      if (!post.authorIds.includes(personId)) return undefined;
      if (post.authorIds.length === 1) problems.add('personId', 'A post needs an author. Add another author first');
      return { authorIds: post.authorIds.filter((id) => id !== personId), event: postAuthorRemoved(post.id, personId) };
    });
  }

  /** Names somebody one place earlier. */
  moveUp(actor: Actor, input: ChangeAuthorsInput): Promise<ChangeAuthorsOutcome> {
    return this.run(actor, input, async (post, personId) => {
      const place = post.authorIds.indexOf(personId);
      if (place < 1) return undefined;
      const others = post.authorIds.filter((id) => id !== personId);
      return { authorIds: others.toSpliced(place - 1, 0, personId), event: postAuthorsReordered(post.id) };
    });
  }

  private async run(
    actor: Actor,
    { postId, personId }: ChangeAuthorsInput,
    decide: (post: Post, personId: string, problems: Problems) => Promise<Change | undefined>,
  ): Promise<ChangeAuthorsOutcome> {
    await this.rateLimits.count(authorsLimit, actor.personId);
    return this.work.run(async () => {
      const post = await this.posts.getReadable(actor, postId);
      ensure(canChangeAuthors(actor, post), 'Only its authors can say who writes a post');
      const problems = new Problems();
      const change = await decide(post, personId.toLowerCase(), problems);
      if (problems.any) return problems.failed();
      if (change) await this.apply(actor, post, change);
      return { type: 'AuthorsChanged', post: await this.answer(actor, post) };
    });
  }

  private async apply(actor: Actor, post: Post, { authorIds, event }: Change): Promise<void> {
    await this.items.changeAuthors(post, authorIds);
    await this.places.followAuthors(post);
    await this.posts.flush();
    await this.events.record(event, actor);
  }

  private async answer(actor: Actor, post: Post): Promise<PostRow | null> {
    if (post.authorIds.includes(actor.personId)) return this.queries.getOwn(actor, post);
    return (await this.queries.findById(actor, post.id)) ?? null;
  }
}
