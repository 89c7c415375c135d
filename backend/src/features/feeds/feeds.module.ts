import { Module } from '@nestjs/common';
import { ChangeFeedTokens } from './actions/change-feed-tokens.js';
import { FeedTokenRepository } from './feed-token.repository.js';
import { FeedTokens } from './feed-tokens.js';
import { FeedTokenResolver } from './graphql/feed-token.resolver.js';

@Module({ providers: [ChangeFeedTokens, FeedTokenRepository, FeedTokenResolver, FeedTokens], exports: [FeedTokens] })
export class FeedsModule {}
