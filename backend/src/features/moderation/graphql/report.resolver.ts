import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import type { ValidationFailed } from '../../../platform/errors/problems.js';
import { type Page, PageArgs, readPage } from '../../../platform/graphql/page.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { GroupLoader, type GroupRow, GroupType } from '../../groups/groups.public.js';
import { PersonLoader, PersonType, type PersonRow } from '../../profiles/profiles.public.js';
import { ReportThing } from '../actions/report-thing.js';
import { canReport } from '../moderation.policy.js';
import { type ReportRow, ReportQueries, reportPath } from '../report.queries.js';
import { type ReportReason, reportReason, reportReasons } from '../report-reasons.js';
import type { ReportedThing, ThingKind } from '../reported-thing.js';
import { type PictureInItem, ThingFinder } from '../thing-finder.js';
import { labelOf } from '../thing-label.js';
import { ThingKindEnum } from './moderation.enums.js';
import {
  ReportConnectionType, ReportReasonType, ReportThingInputType, ReportThingResult, ReportType, ReportablePictureType, ReportableThingType,
} from './report.type.js';

type Reported = { type: 'ThingReported'; report: ReportRow } | ValidationFailed;

/** Reporting, for those who report. */
@Resolver(() => ReportType)
export class ReportResolver {
  constructor(
    private readonly queries: ReportQueries,
    private readonly things: ThingFinder,
    private readonly reportAction: ReportThing,
  ) {}

  @Query(() => ReportableThingType, { description: 'What the viewer is about to report. NOT_FOUND where they cannot see it.' })
  async reportableThing(
    @CurrentActor() actor: Actor,
    @Args('kind', { type: () => ThingKindEnum, description: 'What it is.' }) kind: ThingKind,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ReportedThing> {
    const thing = await this.things.findReadable(actor, { kind, id });
    if (!thing) throw new NotFound();
    return thing;
  }

  @Query(() => [ReportReasonType], { description: 'Why something can be reported or hidden.' })
  reportReasons(): readonly ReportReason[] {
    return reportReasons;
  }

  @Query(() => ReportConnectionType, { description: 'What the viewer has reported, the newest first.' })
  myReports(@CurrentActor() actor: Actor, @Args() args: PageArgs): Promise<Page<ReportRow>> {
    return this.queries.own(actor, readPage(args));
  }

  @Mutation(() => ReportThingResult, {
    description: 'Tells the moderators, who see the thing as it is now and not who reported it. Limited per person. FORBIDDEN for what the viewer wrote.',
  })
  async reportThing(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => ReportThingInputType }) { kind, id, reason, words }: ReportThingInputType,
  ): Promise<Reported> {
    const outcome = await this.reportAction.run(actor, { thing: { kind, id }, reason, words });
    if (outcome.type === 'ValidationFailed') return outcome;
    const report = await this.queries.ownById(actor, outcome.reportId);
    if (!report) throw new NotFound();
    return { type: 'ThingReported', report };
  }

  @ResolveField(() => String)
  label(@Parent() { kind, itemKind }: ReportRow): string {
    return labelOf(kind, itemKind);
  }

  @ResolveField(() => String, { nullable: true })
  path(@Parent() row: ReportRow): string | null {
    return reportPath(row);
  }

  @ResolveField(() => ReportReasonType)
  reason(@Parent() { reason }: ReportRow): ReportReason {
    return reportReason(reason);
  }
}

@Resolver(() => ReportableThingType)
export class ReportableThingResolver {
  constructor(
    private readonly queries: ReportQueries,
    private readonly things: ThingFinder,
    private readonly people: PersonLoader,
    private readonly groups: GroupLoader,
  ) {}

  @ResolveField(() => PersonType)
  author(@Parent() { authorIds }: ReportedThing, @Context() context: RequestContext): Promise<PersonRow | undefined> {
    return this.people.in(context).load(authorIds[0] ?? '');
  }

  @ResolveField(() => [ReportablePictureType])
  pictures(@Parent() { kind, id }: ReportedThing, @CurrentActor() actor: Actor): Promise<PictureInItem[]> | [] {
    return kind === 'ITEM' ? this.things.picturesIn(actor, id) : [];
  }

  @ResolveField(() => [ReportReasonType])
  reasons(): readonly ReportReason[] {
    return reportReasons;
  }

  @ResolveField(() => ReportType, { nullable: true })
  async report(@Parent() thing: ReportedThing, @CurrentActor() actor: Actor): Promise<ReportRow | null> {
    return (await this.queries.ownOpen(actor, thing)) ?? null;
  }

  @ResolveField(() => GroupType, { nullable: true })
  async goesTo(@Parent() thing: ReportedThing, @Context() context: RequestContext): Promise<GroupRow | null> {
    const groupId = await this.queries.groupThatDecides(thing);
    return (groupId && (await this.groups.in(context).load(groupId))) || null;
  }

  @ResolveField(() => Boolean)
  viewerCanReport(@Parent() thing: ReportedThing, @CurrentActor() actor: Actor): boolean {
    return canReport(actor, thing);
  }
}
