import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { type RateLimit, RateLimits } from '../../../platform/limits/rate-limits.js';
import { feedTokenMade, feedTokenRevoked } from '../feed-token.events.js';
import { FeedTokenRepository, type FeedTokenRow } from '../feed-token.repository.js';

export interface FeedTokenMade {
  readonly type: 'FeedTokenMade';
  readonly feedToken: FeedTokenRow;
  /** Shown now and never again. */
  readonly token: string;
}

const changingLimit: RateLimit = { name: 'feed-tokens', times: 30, withinSeconds: 3600 };

/** Makes and revokes the tokens with which a person's feed readers ask. */
@Injectable()
export class ChangeFeedTokens {
  constructor(
    private readonly tokens: FeedTokenRepository,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async make(actor: Actor, input: { name: string }): Promise<FeedTokenMade | ValidationFailed> {
    await this.rateLimits.count(changingLimit, actor.personId);
    return this.work.run(async () => {
      await this.tokens.lockAccount(actor.personId);
      const problems = new Problems();
      const name = problems.requiredText('name', input.name, 'a name', limits.feedName);
      if ((await this.tokens.of(actor.personId)).length >= limits.feedsPerPerson) {
        problems.add('name', `You have ${limits.feedsPerPerson} feed addresses, the most there can be. Revoke one first`);
      }
      if (problems.any) return problems.failed();
      const { token, ...feedToken } = await this.tokens.add(actor.personId, name);
      await this.events.record(feedTokenMade(feedToken.id), actor);
      return { type: 'FeedTokenMade', feedToken, token };
    });
  }

  /** NOT_FOUND for what is not the actor's own. */
  async revoke(actor: Actor, id: string): Promise<void> {
    await this.rateLimits.count(changingLimit, actor.personId);
    await this.work.run(async () => {
      if (!(await this.tokens.remove(actor.personId, id))) throw new NotFound();
      await this.events.record(feedTokenRevoked(id), actor);
    });
  }
}
