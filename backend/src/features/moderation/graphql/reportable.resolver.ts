import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { type CommentRow, CommentType } from '../../comments/comments.public.js';
import { type ItemRow, ItemType } from '../../content/content.public.js';
import { ViewerType } from '../../identity/identity.public.js';
import { PersonType, type PersonRow } from '../../profiles/profiles.public.js';
import { CaseQueries } from '../case.queries.js';
import type { HiddenNoticeRow } from '../hidden-notice.queries.js';
import { canAskSecondLook, canModerate, canReport, canSeeCase } from '../moderation.policy.js';
import { type ReportReason, reportReason } from '../report-reasons.js';
import { HiddenNoticeLoader } from './hidden-notice.loader.js';
import { HiddenNoticeType } from './own-case.type.js';
import { ReportReasonType } from './report.type.js';

const mayReport = { description: 'Whether the viewer may report it to the moderators.' };
const whyHidden = { nullable: true, description: 'Why it is hidden, for its authors and for moderators; null for all others and while it is not.' };

/** What moderation adds to everything that people write. */
@Resolver(() => ItemType)
export class ReportableItemResolver {
  constructor(private readonly notices: HiddenNoticeLoader) {}

  @ResolveField(() => Boolean, mayReport)
  viewerCanReport(@Parent() item: ItemRow, @CurrentActor() actor: Actor): boolean {
    const isOpen = (item.status === 'PUBLISHED' || item.status === 'ARCHIVED') && !item.hiddenAt;
    return isOpen && canReport(actor, item);
  }

  @ResolveField(() => HiddenNoticeType, whyHidden)
  async hiddenNotice(@Parent() { id, hiddenAt }: ItemRow, @Context() context: RequestContext): Promise<HiddenNoticeRow | null> {
    return hiddenAt ? ((await this.notices.in(context).load(id)) ?? null) : null;
  }
}

@Resolver(() => CommentType)
export class ReportableCommentResolver {
  constructor(private readonly notices: HiddenNoticeLoader) {}

  @ResolveField(() => Boolean, mayReport)
  viewerCanReport(@Parent() { state, authorId }: CommentRow, @CurrentActor() actor: Actor): boolean {
    return state === 'VISIBLE' && authorId !== null && canReport(actor, { authorIds: [authorId] });
  }

  @ResolveField(() => HiddenNoticeType, whyHidden)
  async hiddenNotice(@Parent() { id, state }: CommentRow, @Context() context: RequestContext): Promise<HiddenNoticeRow | null> {
    return state === 'HIDDEN' ? ((await this.notices.in(context).load(id)) ?? null) : null;
  }
}

@Resolver(() => PersonType)
export class ReportablePersonResolver {
  constructor(private readonly notices: HiddenNoticeLoader) {}

  @ResolveField(() => Boolean, mayReport)
  viewerCanReport(@Parent() { id }: PersonRow, @CurrentActor() actor: Actor): boolean {
    return canReport(actor, { authorIds: [id] });
  }

  @ResolveField(() => HiddenNoticeType, whyHidden)
  async hiddenNotice(
    @Parent() { id }: PersonRow,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<HiddenNoticeRow | null> {
    return id === actor.personId || canModerate(actor) ? ((await this.notices.in(context).load(id)) ?? null) : null;
  }
}

@Resolver(() => HiddenNoticeType)
export class HiddenNoticeResolver {
  @ResolveField(() => ReportReasonType, { nullable: true })
  reason(@Parent() { reason }: HiddenNoticeRow): ReportReason | null {
    return reason === null ? null : reportReason(reason);
  }

  @ResolveField(() => Boolean)
  viewerCanAskSecondLook(@Parent() row: HiddenNoticeRow, @CurrentActor() actor: Actor): boolean {
    return canAskSecondLook(actor, row);
  }

  @ResolveField(() => Boolean)
  viewerCanSeeCase(@Parent() row: HiddenNoticeRow, @CurrentActor() actor: Actor): boolean {
    return canSeeCase(actor, row);
  }
}

@Resolver(() => ViewerType)
export class ViewerModerationResolver {
  constructor(private readonly cases: CaseQueries) {}

  @ResolveField(() => Int, { nullable: true, description: 'Cases that wait for the viewer; null for all but moderators.' })
  casesToDecide(@Parent() viewer: Actor): Promise<number> | null {
    return canModerate(viewer) ? this.cases.countWaiting(viewer) : null;
  }
}
