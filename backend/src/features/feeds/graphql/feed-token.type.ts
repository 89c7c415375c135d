import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../platform/graphql/validation-failed.type.js';

@ObjectType('FeedToken', { description: 'With it a feed reader asks what its owner may read. The token itself is not kept.' })
export class FeedTokenType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'What its owner calls it.' })
  name!: string;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'May be five minutes old; null before its first use.' })
  lastUsedAt!: Date | null;
}

@InputType('MakeFeedTokenInput')
export class MakeFeedTokenInputType {
  @Field(() => String, { description: `For example the name of a feed reader; at most ${limits.feedName} characters.` })
  name!: string;
}

@ObjectType('FeedTokenMade')
export class FeedTokenMadeType {
  @Field(() => FeedTokenType)
  feedToken!: FeedTokenType;

  @Field(() => String, { description: 'What the addresses of its feeds begin with, on this site. It holds the token, which is shown only now.' })
  address!: string;
}

@ObjectType('FeedTokenRevoked')
export class FeedTokenRevokedType {
  @Field(() => [FeedTokenType], { description: 'Those that are left.' })
  feedTokens!: FeedTokenType[];
}

export const MakeFeedTokenResult = resultUnion('MakeFeedTokenResult', [FeedTokenMadeType, ValidationFailedType] as const, 'What making a feed address can answer.');
