import { Module } from '@nestjs/common';
import { ContentModule } from '../content/content.module.js';
import { DepartmentsModule } from '../departments/departments.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { engineProviders } from './engine/engine.providers.js';
import { SearchAdministrationResolver } from './graphql/search-administration.resolver.js';
import { SearchFacetsResolver, SearchHitStewardshipResolver, SearchResolver } from './graphql/search.resolver.js';
import { followingProviders } from './index/following/following.providers.js';
import { GroupsOfIndex } from './index/groups-of-index.js';
import { ReindexEverything } from './index/reindex-everything.js';
import { ReindexSearch } from './index/reindex-search.js';
import { ChangesTogether } from './index/changes-together.js';
import { SearchIndexer } from './index/search-indexer.js';
import { SearchSubscribers } from './index/search.subscribers.js';
import { NoteResultOpened } from './learning/actions/note-result-opened.js';
import { NoteSearch } from './learning/actions/note-search.js';
import { AskedSearchRepository } from './learning/asked-search.repository.js';
import { SearchLearningResolver } from './learning/graphql/search-learning.resolver.js';
import { SearchLearningPersonalData } from './learning/search-learning.personal-data.js';
import { SearchLearningQueries } from './learning/search-learning.queries.js';
import { SearchLearningTasks } from './learning/search-learning.tasks.js';
import { ChangeIndexing } from './administration/change-indexing.js';
import { IndexingQueries } from './administration/indexing.queries.js';
import { askingProviders } from './asking/asking.providers.js';
import { FacetNames } from './facet-names.js';
import { FindReadable } from './find-readable.js';
import { InstantSearch } from './instant-search.js';
import { ReadableCandidates } from './readable-candidates.js';
import { keptProviders } from './kept/kept.providers.js';
import { SearchFacetsOf } from './search-facets.js';
import { SearchPages } from './search-pages.js';
import { synonymProviders } from './synonyms/synonym.providers.js';
import { ToldWords } from './told-words.js';

const learning = [
  AskedSearchRepository, NoteResultOpened, NoteSearch, SearchLearningPersonalData, SearchLearningQueries, SearchLearningResolver, SearchLearningTasks,
];
const administration = [ChangeIndexing, IndexingQueries, SearchAdministrationResolver];

@Module({
  imports: [ContentModule, DepartmentsModule, GroupsModule, ProfilesModule],
  providers: [
    ...engineProviders,
    ...followingProviders,
    ...administration,
    ...learning,
    ...synonymProviders,
    ...askingProviders,
    ...keptProviders,
    FacetNames, SearchFacetsOf, SearchFacetsResolver, ToldWords,
    ChangesTogether, FindReadable, GroupsOfIndex, InstantSearch, ReadableCandidates, ReindexEverything, ReindexSearch, SearchHitStewardshipResolver, SearchIndexer, SearchPages, SearchResolver,
    SearchSubscribers,
  ],
  exports: [ReindexEverything, ReindexSearch],
})
export class SearchModule {}
