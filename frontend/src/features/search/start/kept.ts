/** An empty list tells the cache of no type: by these it knows which questions to ask again. */
export const keptSearches = { additionalTypenames: ['RecentSearch', 'SavedSearch'] };
