import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Problems } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Tasks } from '../../../platform/jobs/tasks.js';
import {
  DraftRepository, ItemAuthorQueries, ItemRepository, ItemScheduleRepository, type ReachableAuthor,
} from '../../content/content.public.js';
import { PersonQueries } from '../../profiles/profiles.public.js';
import { BlogMail } from '../blog.mail.js';
import { Post } from '../post.entity.js';
import { postScheduleFailed } from '../post.events.js';
import { Publication } from '../publication.js';

export const publishScheduledTask = 'publish-scheduled-post';

const otherReaders = 'It is for one department only, and its author is in another one than when it was scheduled. Check who it is for';

/**
 * Publishes what was scheduled, as it is saved when its time has come. It decides by what it finds: where the schedule was
 * cancelled or moved, or somebody has published by hand, it does nothing.
 */
@Injectable()
export class PublishScheduledPost implements OnModuleInit {
  constructor(
    private readonly items: ItemRepository,
    private readonly authors: ItemAuthorQueries,
    private readonly drafts: DraftRepository,
    private readonly schedules: ItemScheduleRepository,
    private readonly publication: Publication,
    private readonly people: PersonQueries,
    private readonly mail: BlogMail,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.register(publishScheduledTask, async ({ postId }) => this.run(String(postId)));
  }

  run(postId: string): Promise<void> {
    return this.work.run(async () => {
      const post = await this.items.findForSystem(Post, postId);
      const schedule = post?.status === 'SCHEDULED' ? await this.schedules.find(post.id) : undefined;
      if (!post || !schedule) return;
      if (schedule.publishAt > this.clock.now()) return this.waitFor(postId, schedule.publishAt);
      const draft = await this.drafts.open(post);
      const authors = await this.authors.reachable(post.id);
      const authorId = post.authorIds.includes(schedule.scheduledById) ? schedule.scheduledById : post.authorId;
      const [person] = await this.people.byIds([authorId]);
      const departmentId = person?.departmentId ?? null;
      const reasons = await this.reasonsAgainst(post, draft, schedule.acceptedWarnings, authors);
      // Another department would read what was written for one's own.
      if (draft.intendedReaders === 'DEPARTMENT' && departmentId !== (post.departmentId ?? null)) reasons.push(otherReaders);
      if (reasons.length > 0) return this.holdBack(post, authors, reasons);
      await this.publication.publish(post, draft, { authorId, departmentId, summary: '', actor: null });
    });
  }

  /** Moved to later while an earlier job was on its way. */
  private waitFor(postId: string, runAt: Date): Promise<void> {
    return this.jobs.add(publishScheduledTask, { postId }, { key: `${publishScheduledTask}:${postId}`, runAt });
  }

  /** In words for the authors; empty when nothing stands against publishing. */
  private async reasonsAgainst(
    post: Post,
    draft: Awaited<ReturnType<DraftRepository['open']>>,
    accepted: readonly string[],
    authors: readonly ReachableAuthor[],
  ): Promise<string[]> {
    // Nobody who could answer for it is left.
    if (authors.length === 0) return ['Its authors no longer have an account'];
    if (post.hiddenAt) return ['A moderator has hidden the post'];
    const problems = new Problems();
    const unaccepted = await this.publication.check(problems, post, draft, { actor: null, accepted });
    return [...problems.all, ...(unaccepted?.warnings ?? [])].map(({ message }) => message);
  }

  private async holdBack(post: Post, authors: readonly ReachableAuthor[], reasons: readonly string[]): Promise<void> {
    post.unschedule(this.clock.now());
    await this.schedules.remove(post.id);
    await this.items.readdress(post);
    await this.items.flush();
    await this.events.record(postScheduleFailed(post.id), null);
    for (const author of authors) await this.mail.notPublished(author, post, reasons);
  }
}
