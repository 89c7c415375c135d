import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock.js';
import type { Problems } from '../../platform/errors/problems.js';
import { Events } from '../../platform/events/events.js';
import { ContentChecks, type ItemDraft, ItemScheduleRepository, Revisions, contentOf } from '../content/content.public.js';
import { BlogRepository } from './blog.repository.js';
import { coverOf, standfirstOf } from './post-content.js';
import type { Post } from './post.entity.js';
import { postEdited, postMoved, postPublished } from './post.events.js';
import { PostPlaces } from './post-places.js';
import { PostRepository } from './post.repository.js';
import { type ReadersChange, ReadersChanges } from './readers-changes.js';

export interface Publisher {
  /** Whose revision it is. */
  readonly authorId: string;
  /** The department that the post belongs to from its first publication on. */
  readonly departmentId: string | null;
  /** What changed; may be empty. */
  readonly summary: string;
  /** Null when the clock publishes what somebody has scheduled. */
  readonly actor: Pick<Actor, 'personId'> | null;
}

/** Something that the person has to say first is meant so. */
export interface Warning {
  readonly key: string;
  readonly message: string;
}

/** Nothing was published: the person has to say first that these are meant so. */
export interface WarningsToAccept {
  readonly type: 'WarningsToAccept';
  readonly warnings: readonly Warning[];
  /** What of them is about those who gain or lose sight of the post; its key is among theirs. */
  readonly readersChange: ReadersChange | null;
}

/** What publishing a post consists of, whoever asks for it. The post is locked. */
@Injectable()
export class Publication {
  constructor(
    private readonly posts: PostRepository,
    private readonly blogs: BlogRepository,
    private readonly places: PostPlaces,
    private readonly readersChanges: ReadersChanges,
    private readonly revisions: Revisions,
    private readonly checks: ContentChecks,
    private readonly schedules: ItemScheduleRepository,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Notes what stops a post from coming back as it was. */
  checkPlace(problems: Problems, post: Post, actor: Actor): Promise<void> {
    return this.places.checkPublishable(problems, post, actor.personId);
  }

  /** Notes what stops the draft, and answers what its author has not accepted yet; undefined where that is nothing. */
  async check(
    problems: Problems,
    post: Post,
    draft: ItemDraft,
    { actor, accepted }: { actor: Actor | null; accepted: readonly string[] },
  ): Promise<WarningsToAccept | undefined> {
    const content = contentOf(draft);
    const found = await this.checks.checkPublishable(problems, post.id, content, {
      introduction: standfirstOf(content),
      cover: coverOf(content),
    });
    await this.places.checkPublishable(problems, post, actor?.personId ?? null);
    await this.places.checkAudience(problems, post.chosenBlogId ?? post.blogId, content.intendedReaders);
    const change = actor && !problems.any ? await this.readersChange(actor, post, draft) : null;
    const readersChange = change && !accepted.includes(change.key) ? change : null;
    const texts = found.filter(({ severity, key }) => severity === 'WARNING' && !accepted.includes(key));
    const warnings = [...(readersChange ? [readersChange] : []), ...texts].map(({ key, message }) => ({ key, message }));
    return warnings.length > 0 ? { type: 'WarningsToAccept', warnings, readersChange } : undefined;
  }

  private async readersChange(actor: Actor, post: Post, { intendedReaders }: ItemDraft): Promise<ReadersChange | null> {
    const { status, departmentId, groupId, authorIds, hiddenAt, disposedAt, revisionNumber } = post;
    return this.readersChanges.of(actor, {
      status, departmentId, groupId, authorIds, hiddenAt, disposedAt, revisionNumber,
      intendedReaders: post.intendedReaders,
      chosen: { intendedReaders, groupId: await this.blogs.groupOf(post.chosenBlogId ?? post.blogId) },
    });
  }

  /** Makes the draft the text that its readers see. */
  async publish(post: Post, draft: ItemDraft, { authorId, departmentId, summary, actor }: Publisher): Promise<void> {
    const content = contentOf(draft);
    const introduction = standfirstOf(content);
    const isFirst = post.revisionNumber === 0;
    if (isFirst) post.departmentId = departmentId;
    post.standfirst = introduction as typeof post.standfirst;
    post.showCover(coverOf(content));
    post.show(this.clock.now());
    const hasMoved = post.settleInBlog();
    await this.places.followBlog(post);
    if (hasMoved) await this.blogs.unpin(post.id);
    await this.revisions.add(post, { content, introduction, authorId, summary });
    await this.schedules.remove(post.id);
    draft.settle(post.revisionNumber);
    await this.posts.flush();
    const event = isFirst ? postPublished : postEdited;
    await this.events.record(event(post.id, post.revisionNumber), actor);
    if (hasMoved) await this.events.record(postMoved(post.id, post.blogId), actor);
  }
}
