import { limits } from '@crossbench/schema/limits';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../config.js';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Problems, ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import { type WallTime, readWallTime } from '../../../platform/wall-time.js';
import { DraftRepository, ItemRepository, ItemScheduleRepository, canSchedule } from '../../content/content.public.js';
import { type EditConflict, PostDrafts } from '../post-drafts.js';
import { postScheduleCancelled, postScheduled } from '../post.events.js';
import { publishingLimit } from '../post.limits.js';
import { PostQueries, type PostRow } from '../post.queries.js';
import { PostRepository } from '../post.repository.js';
import { Publication, type WarningsToAccept } from '../publication.js';
import { publishScheduledTask } from './publish-scheduled-post.js';

export interface SchedulePostInput {
  readonly postId: string;
  /** The version of the draft that was looked at. What is saved later is published too. */
  readonly draftVersion: number;
  /** `2026-12-01T09:30`, in the time zone of the site. */
  readonly wallTime: string;
  readonly acceptedWarnings?: readonly string[] | null;
}

export interface PostScheduled {
  readonly type: 'PostScheduled';
  readonly post: PostRow;
}

export interface ScheduleCancelled {
  readonly type: 'ScheduleCancelled';
  readonly post: PostRow;
}

export type SchedulePostOutcome = PostScheduled | EditConflict | ValidationFailed | WarningsToAccept;
export type CancelScheduleOutcome = ScheduleCancelled | ValidationFailed;

const day = 24 * 3600;

/** Has a draft published later, at a time of the site's clocks; or no longer. */
@Injectable()
export class SchedulePost {
  constructor(
    private readonly posts: PostRepository,
    private readonly items: ItemRepository,
    private readonly drafts: DraftRepository,
    private readonly schedules: ItemScheduleRepository,
    private readonly publication: Publication,
    private readonly postDrafts: PostDrafts,
    private readonly queries: PostQueries,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly rateLimits: RateLimits,
    @Inject(CONFIG) private readonly config: Pick<Config, 'timeZone'>,
  ) {}

  /** The first time, and again to choose another. */
  async run(actor: Actor, { postId, draftVersion, wallTime, acceptedWarnings }: SchedulePostInput): Promise<SchedulePostOutcome> {
    await this.rateLimits.count(publishingLimit, actor.personId);
    return this.work.run(async () => {
      const post = await this.posts.getReadable(actor, postId);
      ensure(canSchedule(actor, post), 'Only a post that was never published can be scheduled, by its authors');
      const draft = await this.drafts.open(post);
      if (draft.version !== draftVersion) return this.postDrafts.conflict(actor, post);
      const problems = new Problems();
      const time = this.readTime(problems, wallTime);
      const accepted = acceptedWarnings ?? [];
      const warnings = await this.publication.check(problems, post, draft, { actor, accepted });
      if (problems.any || !time) return problems.failed();
      if (warnings) return warnings;
      // Who reads it is what this person was shown, whoever of its authors moves or leaves before its time.
      post.departmentId = actor.departmentId;
      post.schedule(this.clock.now());
      await this.schedules.set(post.id, time, accepted.slice(0, limits.warnings), actor.personId);
      await this.items.readdress(post);
      await this.posts.flush();
      await this.jobs.add(publishScheduledTask, { postId: post.id }, { key: `${publishScheduledTask}:${post.id}`, runAt: time.instant });
      await this.events.record(postScheduled(post.id, time.instant), actor);
      return { type: 'PostScheduled', post: await this.queries.getOwn(actor, post) };
    });
  }

  /** It is a draft again. */
  async cancel(actor: Actor, postId: string): Promise<CancelScheduleOutcome> {
    await this.rateLimits.count(publishingLimit, actor.personId);
    return this.work.run(async () => {
      const post = await this.posts.getReadable(actor, postId);
      ensure(post.authorIds.includes(actor.personId), 'Only its authors can cancel the schedule of a post');
      if (post.status !== 'SCHEDULED') {
        return new ValidationFailed([{ field: 'postId', message: 'This post is not scheduled any more. It may have just been published' }]);
      }
      post.unschedule(this.clock.now());
      await this.schedules.remove(post.id);
      await this.items.readdress(post);
      await this.posts.flush();
      await this.events.record(postScheduleCancelled(post.id), actor);
      return { type: 'ScheduleCancelled', post: await this.queries.getOwn(actor, post) };
    });
  }

  private readTime(problems: Problems, wallTime: string): WallTime | undefined {
    const time = readWallTime(wallTime, this.config.timeZone);
    if (time === 'unreadable') problems.add('wallTime', 'Enter a date and a time');
    else if (time === 'missing') problems.add('wallTime', 'The clocks go forward and skip this time. Choose a time before or after it');
    else if (time.instant <= this.clock.now()) problems.add('wallTime', 'Choose a time in the future');
    else if (time.instant > this.clock.inSeconds(limits.scheduleDays * day)) problems.add('wallTime', 'Choose a date within a year from now');
    else return time;
    return undefined;
  }
}
