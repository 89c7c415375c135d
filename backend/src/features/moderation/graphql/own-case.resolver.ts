import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import type { ValidationFailed } from '../../../platform/errors/problems.js';
import { type Page, PageArgs, readPage } from '../../../platform/graphql/page.js';
import { AskSecondLook } from '../actions/ask-second-look.js';
import { type CaseRow, type DecisionRow, casePath, caseTitle, changePath } from '../case.rows.js';
import { canAskSecondLook } from '../moderation.policy.js';
import { ReportQueries } from '../report.queries.js';
import { type ReportReason, reportReason } from '../report-reasons.js';
import { labelOf } from '../thing-label.js';
import { AskSecondLookInputType, AskSecondLookResult, OwnCaseConnectionType, OwnCaseDecisionType, OwnCaseType } from './own-case.type.js';
import { ReportReasonType } from './report.type.js';

type Asked = { type: 'SecondLookAsked'; case: CaseRow } | ValidationFailed;

/** Decisions, for those whose writing they are about. */
@Resolver(() => OwnCaseType)
export class OwnCaseResolver {
  constructor(
    private readonly queries: ReportQueries,
    private readonly ask: AskSecondLook,
  ) {}

  @Query(() => OwnCaseConnectionType, { description: 'What moderators decided about what the viewer wrote, as far as the viewer was told.' })
  casesAboutMe(@CurrentActor() actor: Actor, @Args() args: PageArgs): Promise<Page<CaseRow>> {
    return this.queries.aboutOwn(actor, readPage(args));
  }

  @Mutation(() => AskSecondLookResult, { description: 'Asks for a moderator who has not decided it to look again at what was hidden. Once, and again when it was changed.' })
  async askSecondLook(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => AskSecondLookInputType }) input: AskSecondLookInputType,
  ): Promise<Asked> {
    const outcome = await this.ask.run(actor, input);
    if (outcome.type === 'ValidationFailed') return outcome;
    const row = await this.queries.aboutOwnById(actor, outcome.caseId);
    if (!row) throw new NotFound();
    return { type: 'SecondLookAsked', case: row };
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

  @ResolveField(() => String, { nullable: true })
  changePath(@Parent() row: CaseRow): string | null {
    return changePath(row);
  }

  @ResolveField(() => Boolean)
  secondLookWithSite(@Parent() { groupId, secondLookIsForSite }: CaseRow): boolean {
    return groupId === null || secondLookIsForSite;
  }

  @ResolveField(() => Boolean)
  viewerCanAskSecondLook(@Parent() row: CaseRow, @CurrentActor() actor: Actor): boolean {
    return canAskSecondLook(actor, row);
  }
}

@Resolver(() => OwnCaseDecisionType)
export class OwnCaseDecisionResolver {
  @ResolveField(() => ReportReasonType, { nullable: true })
  reason(@Parent() { reason }: DecisionRow): ReportReason | null {
    return reason === null ? null : reportReason(reason);
  }

  @ResolveField(() => Date)
  decidedAt(@Parent() { decidedAt }: DecisionRow): Date {
    return new Date(decidedAt);
  }
}
