import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { ensure } from '../../../platform/access/ensure.js';
import type { ValidationFailed } from '../../../platform/errors/problems.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { PersonLoader, PersonType, type PersonRow } from '../../profiles/profiles.public.js';
import { AssignCase } from '../actions/assign-case.js';
import { DecideCase } from '../actions/decide-case.js';
import { type CaseSort, type CaseView, CaseQueries, casesOnPage } from '../case.queries.js';
import { type CaseRow, type DecisionRow, casePath, caseTitle } from '../case.rows.js';
import { canAssign, canDecide, canModerate } from '../moderation.policy.js';
import { type ReportReason, reportReason } from '../report-reasons.js';
import { labelOf } from '../thing-label.js';
import {
  CasePermissionsType, DecideCaseInputType, DecideCaseResult, MendedThingType, ModerationCaseType, ModerationDecisionType, ModerationQueueType, ReasonCountType,
} from './case.type.js';
import { CaseSortEnum, CaseViewEnum } from './moderation.enums.js';
import { ReportReasonType } from './report.type.js';

type Decided = { type: 'CaseDecided' | 'CaseConflict'; case: CaseRow } | ValidationFailed;

/** The queue, and what moderators do with it. */
@Resolver(() => ModerationCaseType)
export class CaseResolver {
  constructor(
    private readonly queries: CaseQueries,
    private readonly people: PersonLoader,
    private readonly assign: AssignCase,
    private readonly decide: DecideCase,
  ) {}

  @Query(() => ModerationQueueType, { description: 'Cases, a page at a time. For moderators.' })
  async moderationQueue(
    @CurrentActor() actor: Actor,
    @Args('view', { type: () => CaseViewEnum, defaultValue: CaseViewEnum.TO_DECIDE, description: 'Which cases.' }) view: CaseView,
    @Args('sort', { type: () => CaseSortEnum, defaultValue: CaseSortEnum.OLDEST, description: 'The order of those that wait to be decided.' }) sort: CaseSort,
    @Args('page', { type: () => Int, defaultValue: 1, description: 'Counts from 1.' }) page: number,
  ) {
    ensure(canModerate(actor), 'Only moderators see the queue');
    const [cases, counts] = await Promise.all([this.queries.page(actor, view, sort, page), this.queries.counts(actor)]);
    const total = { TO_DECIDE: counts.toDecide, SECOND_LOOK: counts.secondLook, DECIDED: counts.decided }[view];
    return { cases, page, pageCount: Math.max(1, Math.ceil(total / casesOnPage)), ...counts };
  }

  @Query(() => ModerationCaseType, { description: 'NOT_FOUND for all but moderators, and for what the viewer wrote.' })
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
  mended(@Parent() { titleNow, textNow, changedAt }: CaseRow): MendedThingType | null {
    return textNow === null || changedAt === null ? null : { title: titleNow, text: textNow, changedAt };
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
