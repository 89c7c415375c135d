/** What other features may use of search. */
export { type ReindexProgress, ReindexSearch } from './index/reindex-search.js';
