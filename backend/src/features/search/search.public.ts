/** What other features may use of search. */
export { ReindexEverything } from './index/reindex-everything.js';
export { ReindexSearch } from './index/reindex-search.js';
