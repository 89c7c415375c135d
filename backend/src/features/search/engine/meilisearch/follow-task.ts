/** The job that tells Meilisearch what waits. */
export const followTask = 'follow-search';
