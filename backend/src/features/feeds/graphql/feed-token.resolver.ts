import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Config } from '../../../config.js';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import type { ValidationFailed } from '../../../platform/errors/problems.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import { ChangeFeedTokens, type FeedTokenMade } from '../actions/change-feed-tokens.js';
import { type FeedTokenRow, FeedTokens } from '../feed-tokens.js';
import { FeedTokenRevokedType, FeedTokenType, MakeFeedTokenInputType, MakeFeedTokenResult } from './feed-token.type.js';

@Resolver(() => FeedTokenType)
export class FeedTokenResolver {
  constructor(
    private readonly change: ChangeFeedTokens,
    private readonly tokens: FeedTokens,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Query(() => [FeedTokenType], { description: "The viewer's own, the newest first." })
  feedTokens(@CurrentActor() actor: Actor): Promise<FeedTokenRow[]> {
    return this.tokens.of(actor);
  }

  @Mutation(() => MakeFeedTokenResult, { description: 'Makes addresses for a feed reader. They are shown in the answer and never again.' })
  async makeFeedToken(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => MakeFeedTokenInputType }) input: MakeFeedTokenInputType,
  ): Promise<(Omit<FeedTokenMade, 'token'> & { address: string }) | ValidationFailed> {
    const outcome = await this.change.make(actor, input);
    if (outcome.type !== 'FeedTokenMade') return outcome;
    const { token, ...made } = outcome;
    return { ...made, address: `${this.config.publicUrl}/feeds/${token}` };
  }

  @Mutation(() => FeedTokenRevokedType, { description: 'From now on its addresses answer 404. NOT_FOUND for what is not the viewer\'s own.' })
  async revokeFeedToken(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<FeedTokenRevokedType> {
    await this.change.revoke(actor, id);
    return { feedTokens: await this.tokens.of(actor) };
  }
}
