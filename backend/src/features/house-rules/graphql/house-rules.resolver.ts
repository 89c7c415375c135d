import { limits } from '@crossbench/schema/limits';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { BeforeHouseRules } from '../../../platform/access/before-house-rules.decorator.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { ensure } from '../../../platform/access/ensure.js';
import { Public } from '../../../platform/access/public.decorator.js';
import { BadRequest } from '../../../platform/errors/domain-errors.js';
import { AcceptHouseRules, type AcceptHouseRulesOutcome } from '../actions/accept-house-rules.js';
import { PublishHouseRules, type PublishHouseRulesOutcome } from '../actions/publish-house-rules.js';
import { canManageHouseRules } from '../house-rules.policy.js';
import { HouseRulesQueries, type HouseRulesRow } from '../house-rules.queries.js';
import { type RenderedHouseRules, renderHouseRules } from '../render-house-rules.js';
import { AcceptHouseRulesResult, PublishHouseRulesInputType, PublishHouseRulesResult } from './house-rules.results.js';
import { HouseRulesAdministrationType, HouseRulesPreviewType, HouseRulesType, ViewerHouseRulesType } from './house-rules.type.js';

@Resolver(() => HouseRulesType)
export class HouseRulesResolver {
  constructor(
    private readonly queries: HouseRulesQueries,
    private readonly acceptAction: AcceptHouseRules,
    private readonly publishAction: PublishHouseRules,
  ) {}

  @Public()
  @Query(() => HouseRulesType, { description: 'The house rules in force. Everybody may read them.' })
  houseRules(): Promise<HouseRulesRow> {
    return this.queries.current();
  }

  @Query(() => ViewerHouseRulesType, { description: 'The house rules, what of them the viewer has accepted and what has changed since.' })
  async viewerHouseRules(@CurrentActor() actor: Actor): Promise<ViewerHouseRulesType> {
    const [current, accepted] = await Promise.all([this.queries.current(), this.queries.acceptedBy(actor.personId)]);
    return {
      current,
      acceptedNumber: accepted?.number ?? null,
      acceptedAt: accepted?.acceptedAt ?? null,
      changes: accepted ? await this.queries.after(accepted.number) : [],
    };
  }

  @Query(() => HouseRulesAdministrationType, { description: 'All versions, and how many people have accepted. For site administrators.' })
  async houseRulesAdministration(@CurrentActor() actor: Actor): Promise<HouseRulesAdministrationType> {
    ensure(canManageHouseRules(actor));
    const [versions, counts] = await Promise.all([this.queries.versions(), this.queries.counts()]);
    return { versions, ...counts };
  }

  @Query(() => HouseRulesPreviewType, { description: 'Markdown as the rules would be shown. For site administrators.' })
  houseRulesPreview(
    @CurrentActor() actor: Actor,
    @Args('markdown', { type: () => String, description: 'What is written so far.' }) markdown: string,
  ): RenderedHouseRules {
    ensure(canManageHouseRules(actor));
    if (markdown.length > limits.houseRules) throw new BadRequest('These house rules are too long');
    return renderHouseRules(markdown);
  }

  @BeforeHouseRules()
  @Mutation(() => AcceptHouseRulesResult, { description: 'Agrees to the version that was read. Done twice, it is done once.' })
  acceptHouseRules(
    @CurrentActor() actor: Actor,
    @Args('number', { type: () => Int, description: 'The version that was read.' }) number: number,
  ): Promise<AcceptHouseRulesOutcome> {
    return this.acceptAction.run(actor, number);
  }

  @Mutation(() => PublishHouseRulesResult, { description: 'Publishes the next version. For site administrators.' })
  publishHouseRules(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => PublishHouseRulesInputType }) input: PublishHouseRulesInputType,
  ): Promise<PublishHouseRulesOutcome> {
    return this.publishAction.run(actor, input);
  }
}
