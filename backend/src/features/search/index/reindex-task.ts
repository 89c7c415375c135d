/** The job that makes the index inside PostgreSQL anew. */
export const reindexTask = 'reindex-search';
