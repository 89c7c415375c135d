import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { NotFound } from '../../platform/errors/domain-errors.js';
import { Events } from '../../platform/events/events.js';
import { type RateLimit, RateLimits } from '../../platform/limits/rate-limits.js';
import { feedTokenRevoked } from './feed-token.events.js';
import { type FeedOwner, FeedTokenRepository, type FeedTokenRow } from './feed-token.repository.js';

export type { FeedTokenRow };

/** Readers ask every few minutes, for each feed by itself. */
const askingLimit: RateLimit = { name: 'feed', times: 600, withinSeconds: 3600 };

/** Tokens that open nothing, from one network address. */
const guessingLimit: RateLimit = { name: 'feed-guess', times: 60, withinSeconds: 3600 };

/** Who asks for a feed. */
@Injectable()
export class FeedTokens {
  constructor(
    private readonly tokens: FeedTokenRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  of(actor: Actor): Promise<FeedTokenRow[]> {
    return this.tokens.of(actor.personId);
  }

  /** Stops all addresses of a person, in the unit of work of whoever asks: their password may have been known to others. */
  async revokeAll(actor: Pick<Actor, 'personId'>): Promise<void> {
    for (const id of await this.tokens.removeAll(actor.personId)) await this.events.record(feedTokenRevoked(id), actor);
  }

  /** The owner of the token, as they may read now. NOT_FOUND when it opens nothing, TOO_MANY_REQUESTS when it is asked too often. */
  async open(token: string, clientAddress: string): Promise<FeedOwner> {
    const owner = await this.tokens.findOwner(token);
    if (!owner) {
      await this.rateLimits.count(guessingLimit, clientAddress);
      throw new NotFound();
    }
    await this.rateLimits.count(askingLimit, owner.tokenId);
    return owner;
  }
}
