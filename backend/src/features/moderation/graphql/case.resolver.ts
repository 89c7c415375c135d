import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { ensure } from '../../../platform/access/ensure.js';
import type { ValidationFailed } from '../../../platform/errors/problems.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { GroupLoader, GroupQueries, type GroupRow, GroupType, canModerateGroup } from '../../groups/groups.public.js';
import { PersonLoader, PersonType, type PersonRow } from '../../profiles/profiles.public.js';
import { AssignCase } from '../actions/assign-case.js';
import { DecideCase } from '../actions/decide-case.js';
import { HideThing } from '../actions/hide-thing.js';
import { type CaseSort, type CaseView, CaseQueries, type QueueOf, casePages } from '../case.queries.js';
import { type CaseRow, type DecisionRow, casePath, caseTitle } from '../case.rows.js';
import { canAssign, canDecide, canModerate, canSeeWhatFollowed, isWithSite } from '../moderation.policy.js';
import { type ReportReason, reportReason } from '../report-reasons.js';
import { labelOf } from '../thing-label.js';
import {
  CasePermissionsType, DecideCaseInputType, DecideCaseResult, HideThingInputType, HideThingResult, MendedThingType, ModerationCaseType, ModerationDecisionType, ModerationQueueType, ReasonCountType,
} from './case.type.js';
import { CaseSortEnum, CaseViewEnum } from './moderation.enums.js';
import { ReportReasonType } from './report.type.js';

type Hidden = { type: 'ThingHidden'; case: CaseRow } | ValidationFailed;
type Decided = { type: 'CaseDecided' | 'CaseConflict'; case: CaseRow } | ValidationFailed;

/** The queue, and what moderators do with it. */
@Resolver(() => ModerationCaseType)
export class CaseResolver {
  constructor(
    private readonly queries: CaseQueries,
    private readonly people: PersonLoader,
    private readonly assign: AssignCase,
    private readonly decide: DecideCase,
    private readonly hide: HideThing,
    private readonly groups: GroupQueries,
    private readonly groupLoader: GroupLoader,
  ) {}

  @Query(() => ModerationQueueType, { description: 'Cases, a page at a time. For moderators: those of the site, or with a group those of the group. NOT_FOUND for a group that the viewer does not know of.' })
  async moderationQueue(
    @CurrentActor() actor: Actor,
    @Args('view', { type: () => CaseViewEnum, defaultValue: CaseViewEnum.TO_DECIDE, description: 'Which cases.' }) view: CaseView,
    @Args('sort', { type: () => CaseSortEnum, defaultValue: CaseSortEnum.OLDEST, description: 'The order of those that wait to be decided.' }) sort: CaseSort,
    @Args('page', { type: () => Int, defaultValue: 1, description: 'Counts from 1.' }) page: number,
    @Args('group', { type: () => String, nullable: true, description: 'The address of a group, for its own queue; without it that of the site.' }) address?: string | null,
  ) {
    const queue = await this.queueOf(actor, address);
    const [cases, counts] = await Promise.all([this.queries.page(actor, queue, view, sort, page), this.queries.counts(actor, queue)]);
    const total = { TO_DECIDE: counts.toDecide, SECOND_LOOK: counts.secondLook, DECIDED: counts.decided }[view];
    return { cases, page, pageCount: Math.max(1, Math.ceil(total / casePages.size)), ...counts };
  }

  @Query(() => ModerationCaseType, { description: 'NOT_FOUND for all but those who moderate it, and for what the viewer wrote.' })
  moderationCase(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<CaseRow> {
    return this.queries.get(actor, id);
  }

  @Mutation(() => ModerationCaseType, { description: 'Lets other moderators know that the viewer is at work on it.' })
  async takeCase(@CurrentActor() actor: Actor, @Args('caseId', { type: () => ID }) caseId: string): Promise<CaseRow> {
    await this.assign.take(actor, caseId);
    return this.queries.get(actor, caseId);
  }

  @Mutation(() => ModerationCaseType, { description: 'Gives a case back to all moderators.' })
  async releaseCase(@CurrentActor() actor: Actor, @Args('caseId', { type: () => ID }) caseId: string): Promise<CaseRow> {
    await this.assign.release(actor, caseId);
    return this.queries.get(actor, caseId);
  }

  @Mutation(() => DecideCaseResult, { description: 'Keeps, hides or shows again what was reported, or warns its author. All concerned are told.' })
  async decideCase(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => DecideCaseInputType }) input: DecideCaseInputType,
  ): Promise<Decided> {
    const outcome = await this.decide.run(actor, input);
    return 'caseId' in outcome ? { type: outcome.type, case: await this.queries.get(actor, outcome.caseId) } : outcome;
  }

  @Mutation(() => HideThingResult, {
    description: 'Hides what stands in a group, without a report. For its owners and moderators, and not for what they wrote. NOT_FOUND for what the viewer cannot read.',
  })
  async hideThing(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => HideThingInputType }) { kind, id, reason, message }: HideThingInputType,
  ): Promise<Hidden> {
    const outcome = await this.hide.run(actor, { thing: { kind, id }, reason, message });
    return 'caseId' in outcome ? { type: outcome.type, case: await this.queries.get(actor, outcome.caseId) } : outcome;
  }

  @ResolveField(() => GroupType, { nullable: true })
  async group(@Parent() { groupId }: CaseRow, @Context() context: RequestContext): Promise<GroupRow | null> {
    return (groupId && (await this.groupLoader.in(context).load(groupId))) || null;
  }

  @ResolveField(() => Boolean)
  withSite(@Parent() row: CaseRow): boolean {
    return isWithSite(row);
  }

  @ResolveField(() => String)
  label(@Parent() { kind, itemKind }: CaseRow): string {
    return labelOf(kind, itemKind);
  }

  @ResolveField(() => String, { nullable: true })
  title(@Parent() row: CaseRow): string | null {
    return caseTitle(row);
  }

  @ResolveField(() => String, { nullable: true })
  path(@Parent() row: CaseRow): string | null {
    return casePath(row);
  }

  @ResolveField(() => String)
  text(@Parent() { seenText }: CaseRow): string {
    return seenText;
  }

  @ResolveField(() => Boolean)
  changedSince(@Parent() { changedAt }: CaseRow): boolean {
    return changedAt !== null;
  }

  @ResolveField(() => MendedThingType, { nullable: true })
  mended(@Parent() row: CaseRow): MendedThingType | null {
    const { titleNow, textNow, changedAt } = row;
    return textNow === null || changedAt === null || !canSeeWhatFollowed(row) ? null : { title: titleNow, text: textNow, changedAt };
  }

  @ResolveField(() => String, { nullable: true })
  secondLookWords(@Parent() row: CaseRow): string | null {
    return canSeeWhatFollowed(row) ? row.secondLookWords : null;
  }

  @ResolveField(() => [ModerationDecisionType])
  decisions(@Parent() row: CaseRow, @CurrentActor() { personId }: Actor): readonly DecisionRow[] {
    if (canSeeWhatFollowed(row)) return row.decisions;
    return row.decisions.slice(0, row.decisions.findLastIndex(({ moderatorId }) => moderatorId === personId) + 1);
  }

  @ResolveField(() => String, { nullable: true })
  pictureUrl(@Parent() { kind, id }: CaseRow): string | null {
    return kind === 'PICTURE' ? `/files/reported/${id}` : null;
  }

  @ResolveField(() => PersonType)
  author(@Parent() { authorId }: CaseRow, @Context() context: RequestContext): Promise<PersonRow | undefined> {
    return this.people.in(context).load(authorId);
  }

  @ResolveField(() => PersonType, { nullable: true })
  assignedTo(@Parent() { assignedTo }: CaseRow, @Context() context: RequestContext): Promise<PersonRow | undefined> | null {
    return assignedTo ? this.people.in(context).load(assignedTo) : null;
  }

  @ResolveField(() => [ReasonCountType])
  reasons(@Parent() { reasons }: CaseRow): { reason: ReportReason; count: number }[] {
    return reasons.map(({ id, count }) => ({ reason: reportReason(id), count }));
  }

  @ResolveField(() => CasePermissionsType)
  viewerCan(@Parent() row: CaseRow, @CurrentActor() actor: Actor): CasePermissionsType {
    return {
      assign: canAssign(actor, row),
      decide: canDecide(actor, row, 'HIDE'),
      showAgain: row.hidden && canDecide(actor, row, 'KEEP'),
    };
  }

  private async queueOf(actor: Actor, address: string | null | undefined): Promise<QueueOf> {
    if (!address) {
      ensure(canModerate(actor), 'Only moderators see the queue');
      return null;
    }
    const group = await this.groups.getByAddress(actor, address);
    ensure(canModerateGroup(group), 'Only owners and moderators of the group see its reports');
    return group.id;
  }
}

@Resolver(() => ModerationDecisionType)
export class DecisionResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => ReportReasonType, { nullable: true })
  reason(@Parent() { reason }: DecisionRow): ReportReason | null {
    return reason === null ? null : reportReason(reason);
  }

  @ResolveField(() => PersonType)
  moderator(@Parent() { moderatorId }: DecisionRow, @Context() context: RequestContext): Promise<PersonRow | undefined> {
    return this.people.in(context).load(moderatorId);
  }

  @ResolveField(() => Date)
  decidedAt(@Parent() { decidedAt }: DecisionRow): Date {
    return new Date(decidedAt);
  }
}
