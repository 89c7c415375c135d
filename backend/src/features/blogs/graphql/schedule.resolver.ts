import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { type CancelScheduleOutcome, SchedulePost, type SchedulePostOutcome } from '../actions/schedule-post.js';
import { SchedulePostInputType } from './post.inputs.js';
import { CancelScheduleResult, SchedulePostResult } from './post.results.js';
import { settled } from './settled.js';

@Resolver()
export class ScheduleResolver {
  constructor(private readonly schedule: SchedulePost) {}

  @Mutation(() => SchedulePostResult, {
    description: 'Has a draft published by itself at a time of the site\'s clocks. What is saved then is what is published.',
  })
  async schedulePost(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => SchedulePostInputType }) input: SchedulePostInputType,
    @Context() context: RequestContext,
  ): Promise<SchedulePostOutcome> {
    return settled(context, actor, await this.schedule.run(actor, input));
  }

  @Mutation(() => CancelScheduleResult, { description: 'Makes a scheduled post a draft again.' })
  async cancelSchedule(
    @CurrentActor() actor: Actor,
    @Args('postId', { type: () => ID }) postId: string,
    @Context() context: RequestContext,
  ): Promise<CancelScheduleOutcome> {
    return settled(context, actor, await this.schedule.cancel(actor, postId));
  }
}
