/** The job that compares what Meilisearch holds with what it should. */
export const compareTask = 'compare-search-indexes';
