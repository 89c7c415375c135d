import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { type CommentNode, type CommentRow, CommentType } from '../../comments/comments.public.js';
import { type ItemRow, ItemType } from '../../content/content.public.js';
import { GroupLoader, GroupType, type GroupRow, canModerateGroup } from '../../groups/groups.public.js';
import { ViewerType } from '../../identity/identity.public.js';
import { PersonType, type PersonRow } from '../../profiles/profiles.public.js';
import { CaseQueries } from '../case.queries.js';
import type { HiddenNoticeRow } from '../hidden-notice.queries.js';
import { canAskSecondLook, canHide, canModerate, canReport, canSeeCase } from '../moderation.policy.js';
import { type ReportReason, reportReason } from '../report-reasons.js';
import { HiddenNoticeLoader } from './hidden-notice.loader.js';
import { HiddenNoticeType } from './own-case.type.js';
import { ReportReasonType } from './report.type.js';

const mayReport = { description: 'Whether the viewer may report it to the moderators.' };
const mayHide = { description: 'Whether the viewer may hide it without a report, as an owner or moderator of the group in which it stands.' };
const whyHidden = { nullable: true, description: 'Why it is hidden, for its authors and for moderators; null for all others and while it is not.' };

/** What moderation adds to everything that people write. */
@Resolver(() => ItemType)
export class ReportableItemResolver {
  constructor(
    private readonly notices: HiddenNoticeLoader,
    private readonly groups: GroupLoader,
  ) {}

  @ResolveField(() => Boolean, mayHide)
  async viewerCanHide(@Parent() item: ItemRow, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<boolean> {
    const viewerModeratesGroup = await moderates(this.groups, context, item.groupId);
    return isOpen(item) && canHide(actor, { authorIds: item.authorIds, viewerModeratesGroup });
  }

  @ResolveField(() => Boolean, mayReport)
  viewerCanReport(@Parent() item: ItemRow, @CurrentActor() actor: Actor): boolean {
    return isOpen(item) && canReport(actor, item);
  }

  @ResolveField(() => HiddenNoticeType, whyHidden)
  async hiddenNotice(@Parent() { id, hiddenAt }: ItemRow, @Context() context: RequestContext): Promise<HiddenNoticeRow | null> {
    return hiddenAt ? ((await this.notices.in(context).load(id)) ?? null) : null;
  }
}

@Resolver(() => CommentType)
export class ReportableCommentResolver {
  constructor(
    private readonly notices: HiddenNoticeLoader,
    private readonly groups: GroupLoader,
  ) {}

  @ResolveField(() => Boolean, mayHide)
  async viewerCanHide(@Parent() { state, authorId, item }: CommentNode, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<boolean> {
    if (state !== 'VISIBLE' || authorId === null) return false;
    return canHide(actor, { authorIds: [authorId], viewerModeratesGroup: await moderates(this.groups, context, item.groupId) });
  }

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
    return canModerate(viewer) ? this.cases.countWaiting(viewer, null) : null;
  }
}

@Resolver(() => GroupType)
export class GroupModerationResolver {
  constructor(private readonly cases: CaseQueries) {}

  @ResolveField(() => Int, {
    nullable: true,
    description: 'Cases that wait for the viewer in the queue of the group; null for all but its owners and moderators.',
    complexity: 10,
  })
  casesToDecide(@Parent() group: GroupRow, @CurrentActor() actor: Actor): Promise<number> | null {
    return canModerateGroup(group) ? this.cases.countWaiting(actor, group.id) : null;
  }
}

/** What only its authors see is not there for others to report or hide. */
function isOpen({ status, hiddenAt }: ItemRow): boolean {
  return (status === 'PUBLISHED' || status === 'ARCHIVED') && !hiddenAt;
}

async function moderates(groups: GroupLoader, context: RequestContext, groupId: string | null): Promise<boolean> {
  const group = groupId ? await groups.in(context).load(groupId) : undefined;
  return group !== undefined && canModerateGroup(group);
}
