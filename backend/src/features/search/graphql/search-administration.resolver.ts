import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { ChangeIndexing } from '../administration/change-indexing.js';
import { type IndexingOverview, IndexingQueries } from '../administration/indexing.queries.js';
import { SearchEngineNameEnum, SearchIndexingType } from './search-administration.type.js';

type EngineName = (typeof SearchEngineNameEnum)[keyof typeof SearchEngineNameEnum];

@Resolver()
export class SearchAdministrationResolver {
  constructor(
    private readonly queries: IndexingQueries,
    private readonly changes: ChangeIndexing,
  ) {}

  @Query(() => SearchIndexingType, { description: 'How search keeps up with the site. For site administrators.' })
  searchIndexing(@CurrentActor() actor: Actor): Promise<IndexingOverview> {
    return this.queries.get(actor);
  }

  @Mutation(() => SearchIndexingType, {
    description: 'Has the worker make an index anew; people can search meanwhile. One that is under way goes on. For site administrators.',
  })
  async rebuildSearchIndex(
    @CurrentActor() actor: Actor,
    @Args('engine', { type: () => SearchEngineNameEnum, description: 'Whose index.' }) engine: EngineName,
  ): Promise<IndexingOverview> {
    await this.changes.rebuild(actor, engine);
    return this.queries.get(actor);
  }

  @Mutation(() => SearchIndexingType, { description: 'Tries at once what Meilisearch did not take or could not be told. For site administrators.' })
  async retrySearchIndexing(@CurrentActor() actor: Actor): Promise<IndexingOverview> {
    await this.changes.retry(actor);
    return this.queries.get(actor);
  }

  @Mutation(() => SearchIndexingType, {
    description: 'Has the worker compare Meilisearch with the index inside the database and repair what differs. For site administrators.',
  })
  async compareSearchIndexes(@CurrentActor() actor: Actor): Promise<IndexingOverview> {
    await this.changes.compare(actor);
    return this.queries.get(actor);
  }
}
