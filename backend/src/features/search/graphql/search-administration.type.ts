import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const SearchEngineNameEnum = { POSTGRES: 'postgres', MEILISEARCH: 'meilisearch' } as const;
registerEnumType(SearchEngineNameEnum, {
  name: 'SearchEngineName',
  description: 'What answers searches.',
  valuesMap: {
    POSTGRES: { description: 'The engine inside the database. It is always kept up to date.' },
    MEILISEARCH: { description: 'Meilisearch, where the site has one. It follows the engine inside the database.' },
  },
});

@ObjectType('IndexedKindCount', { description: 'How many documents of a kind the indexes hold. For site administrators.' })
export class IndexedKindCountType {
  @Field(() => String, { description: 'For example "post".' })
  kind!: string;

  @Field(() => Int, { description: 'In the index inside the database.' })
  postgres!: number;

  @Field(() => Int, { nullable: true, description: 'In Meilisearch; null where there is none, or it cannot be asked.' })
  meilisearch!: number | null;
}

@ObjectType('SearchRefusal', { description: 'Documents that Meilisearch did not take, for one reason. For site administrators.' })
export class SearchRefusalType {
  @Field(() => String, { description: 'What Meilisearch said.' })
  reason!: string;

  @Field(() => Int, { description: 'How many documents.' })
  count!: number;

  @Field(() => Date, { nullable: true, description: 'When the first of them is tried again; null: next.' })
  nextTry!: Date | null;
}

@ObjectType('SearchFilling', { description: 'An index that is made anew, or was. For site administrators.' })
export class SearchFillingType {
  @Field(() => Boolean, { description: 'Whether that is still going on.' })
  isUnderWay!: boolean;

  @Field(() => Int, { description: 'How many are done.' })
  done!: number;

  @Field(() => Int, { description: 'About how many there are.' })
  total!: number;

  @Field(() => Date, { description: 'When it began.' })
  startedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was done; null while it is going on.' })
  finishedAt!: Date | null;
}

@ObjectType('MeilisearchOverview', { description: 'How Meilisearch keeps up with the site. For site administrators.' })
export class MeilisearchOverviewType {
  @Field(() => Boolean, { description: 'Whether it answered just now.' })
  isReachable!: boolean;

  @Field(() => String, { nullable: true, description: 'Its version; null where it did not answer.' })
  version!: string | null;

  @Field(() => Boolean, { description: 'Whether its index was filled once: before, the engine inside the database answers.' })
  isFilled!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it cannot be used; null where it can.' })
  problem!: string | null;

  @Field(() => Int, { description: 'Documents that changed and that it has not been told of.' })
  waiting!: number;

  @Field(() => Int, { description: 'For how many seconds the first of them has waited.' })
  lagSeconds!: number;

  @Field(() => [SearchRefusalType], { description: 'What it did not take, by reason: at most 10 reasons.' })
  refused!: SearchRefusalType[];

  @Field(() => SearchFillingType, { nullable: true, description: 'How far its index is, or when it was filled last.' })
  filling!: SearchFillingType | null;

  @Field(() => Date, { nullable: true, description: 'When it was last compared with the index inside the database.' })
  comparedAt!: Date | null;

  @Field(() => Int, { nullable: true, description: 'How many documents differed then, and were repaired.' })
  repaired!: number | null;
}

@ObjectType('SearchIndexing', { description: 'How search keeps up with the site: numbers only. For site administrators.' })
export class SearchIndexingType {
  @Field(() => SearchEngineNameEnum, { description: 'Which answers searches at this moment.' })
  engine!: (typeof SearchEngineNameEnum)[keyof typeof SearchEngineNameEnum];

  @Field(() => [IndexedKindCountType], { description: 'Documents by kind.' })
  kinds!: IndexedKindCountType[];

  @Field(() => SearchFillingType, { nullable: true, description: 'How far the index inside the database is, where it is made anew, or when it was last.' })
  filling!: SearchFillingType | null;

  @Field(() => MeilisearchOverviewType, { nullable: true, description: 'Null where the site has no Meilisearch.' })
  meilisearch!: MeilisearchOverviewType | null;
}
