import { RememberSearch } from './actions/remember-search.js';
import { SaveSearch } from './actions/save-search.js';
import { RecentSearchResolver, SavedSearchResolver } from './graphql/kept-search.resolver.js';
import { SavedSearchLabelLoader } from './graphql/saved-search-label.loader.js';
import { KeptSearchPersonalData } from './kept-search.personal-data.js';
import { KeptSearchQueries } from './kept-search.queries.js';
import { KeptSearchRepository } from './kept-search.repository.js';

/** What people searched for, and what they keep of it. */
export const keptProviders = [
  KeptSearchPersonalData, KeptSearchQueries, KeptSearchRepository, RecentSearchResolver, RememberSearch, SaveSearch, SavedSearchLabelLoader, SavedSearchResolver,
];
