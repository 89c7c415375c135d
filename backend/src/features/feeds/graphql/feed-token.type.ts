import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../platform/graphql/validation-failed.type.js';

@ObjectType('FeedToken', { description: 'With it a feed reader asks what its owner may read. The token itself is not kept.' })
export class FeedTokenType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => String, { description: 'What its owner calls it.' })
  name!: string;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'May be five minutes old; null before its first use.' })
  lastUsedAt!: Date | null;
}

@InputType('MakeFeedTokenInput', { description: 'What `makeFeedToken` takes.' })
export class MakeFeedTokenInputType {
  @Field(() => String, { description: `For example the name of a feed reader; at most ${limits.feedName} characters.` })
  name!: string;
}

@ObjectType('FeedTokenMade', { description: 'The answer of `makeFeedToken` when it is done.' })
export class FeedTokenMadeType {
  @Field(() => FeedTokenType, { description: 'What is kept of it.' })
  feedToken!: FeedTokenType;

  @Field(() => String, { description: 'What the addresses of its feeds begin with, on this site. It holds the token, which is shown only now.' })
  address!: string;
}

@ObjectType('FeedTokenRevoked', { description: 'The answer of `revokeFeedToken` when it is done.' })
export class FeedTokenRevokedType {
  @Field(() => [FeedTokenType], { description: 'Those that are left.' })
  feedTokens!: FeedTokenType[];
}

export const MakeFeedTokenResult = resultUnion('MakeFeedTokenResult', [FeedTokenMadeType, ValidationFailedType] as const, 'What making a feed address can answer.');
