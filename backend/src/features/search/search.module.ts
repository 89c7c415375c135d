import { Module } from '@nestjs/common';
import { ContentModule } from '../content/content.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { Equivalents } from './engine/postgres/equivalents.js';
import { IndexWriter } from './engine/postgres/index-writer.js';
import { PostgresEngine } from './engine/postgres/postgres-engine.js';
import { Scoring } from './engine/postgres/scoring.js';
import { SearchDatabase } from './engine/postgres/search-database.js';
import { Terms } from './engine/postgres/terms.js';
import { Vocabulary } from './engine/postgres/vocabulary.js';
import { SearchEngine } from './engine/search-engine.js';
import { SearchResolver } from './graphql/search.resolver.js';
import { GroupsOfIndex } from './index/groups-of-index.js';
import { ReindexSearch } from './index/reindex-search.js';
import { SearchIndexer } from './index/search-indexer.js';
import { SearchSubscribers } from './index/search.subscribers.js';
import { FindReadable } from './find-readable.js';
import { GroupsOfResults } from './groups-of-results.js';
import { InstantSearch } from './instant-search.js';
import { ReadableCandidates } from './readable-candidates.js';
import { SearchPages } from './search-pages.js';

const postgresEngine = [Equivalents, IndexWriter, Scoring, SearchDatabase, Terms, Vocabulary];

@Module({
  imports: [ContentModule, GroupsModule, ProfilesModule],
  providers: [
    ...postgresEngine,
    { provide: SearchEngine, useClass: PostgresEngine },
    FindReadable, GroupsOfIndex, GroupsOfResults, InstantSearch, ReadableCandidates, ReindexSearch, SearchIndexer, SearchPages, SearchResolver, SearchSubscribers,
  ],
  exports: [ReindexSearch],
})
export class SearchModule {}
