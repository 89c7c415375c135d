import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Config } from '../../../config.js';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { ensure } from '../../../platform/access/ensure.js';
import { Clock } from '../../../platform/clock.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import { wallTimeOf } from '../../../platform/wall-time.js';
import { commentHtml } from '../../comments/comments.public.js';
import { DepartmentLoader, type DepartmentRow, DepartmentType } from '../../departments/departments.public.js';
import { ChangeNotices } from '../actions/change-notices.js';
import { SaveNotice, type SaveNoticeOutcome } from '../actions/save-notice.js';
import { canManageNotices } from '../notice.policy.js';
import { NoticeQueries } from '../notice.queries.js';
import { type NoticeRow, type NoticeState, stateOfNotice } from '../notice.rows.js';
import { NoticeGoneType, NoticeStateEnum, NoticeToManageType, NoticeType, SaveNoticeInputType, SaveNoticeResult } from './notice.type.js';

@Resolver(() => NoticeType)
export class NoticeResolver {
  constructor(
    private readonly queries: NoticeQueries,
    private readonly saveAction: SaveNotice,
    private readonly changes: ChangeNotices,
  ) {}

  @Query(() => [NoticeType], { description: 'What the viewer should see now and has not dismissed; at most five, the most pressing first.' })
  notices(@CurrentActor() actor: Actor): Promise<NoticeRow[]> {
    return this.queries.current(actor);
  }

  @Query(() => [NoticeToManageType], { description: 'Current, planned and past ones, at most 100. For site administrators.' })
  noticesToManage(@CurrentActor() actor: Actor): Promise<NoticeRow[]> {
    ensure(canManageNotices(actor));
    return this.queries.all();
  }

  @Mutation(() => SaveNoticeResult, { description: 'Adds a notice or changes one. For site administrators.' })
  saveNotice(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => SaveNoticeInputType }) input: SaveNoticeInputType,
  ): Promise<SaveNoticeOutcome> {
    return this.saveAction.run(actor, input);
  }

  @Mutation(() => NoticeGoneType, { description: 'Takes a notice down for everybody. For site administrators.' })
  async removeNotice(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<{ id: string }> {
    await this.changes.remove(actor, id);
    return { id };
  }

  @Mutation(() => NoticeGoneType, { description: 'Takes a notice out of the viewer’s own sight. Done twice, it is done once.' })
  async dismissNotice(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<{ id: string }> {
    await this.changes.dismiss(actor, id);
    return { id };
  }

  @ResolveField(() => String)
  html(@Parent() { body }: NoticeRow): string {
    return commentHtml(body);
  }
}

@Resolver(() => NoticeToManageType)
export class NoticeToManageResolver {
  constructor(
    private readonly departmentLoader: DepartmentLoader,
    @Inject(CONFIG) private readonly config: Pick<Config, 'timeZone'>,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => NoticeStateEnum)
  state(@Parent() notice: NoticeRow): NoticeState {
    return stateOfNotice(notice, this.clock.now());
  }

  @ResolveField(() => String)
  startsAt(@Parent() { startsAt }: NoticeRow): string {
    return wallTimeOf(startsAt, this.config.timeZone);
  }

  @ResolveField(() => String)
  endsAt(@Parent() { endsAt }: NoticeRow): string {
    return wallTimeOf(endsAt, this.config.timeZone);
  }

  @ResolveField(() => [DepartmentType])
  async departments(@Parent() { departmentIds }: NoticeRow, @Context() context: RequestContext): Promise<DepartmentRow[]> {
    const loaded = await this.departmentLoader.in(context).loadMany([...departmentIds]);
    return loaded.filter((one): one is DepartmentRow => one !== undefined && !(one instanceof Error));
  }
}
