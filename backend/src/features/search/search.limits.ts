import type { RateLimit } from '../../platform/limits/rate-limits.js';

/** Every letter typed into the header search may be a search. */
export const searchingLimit: RateLimit = { name: 'search', times: 600, withinSeconds: 60 };

/** Searches that are kept, renamed, deleted and remembered together. */
export const keepingSearchesLimit: RateLimit = { name: 'keep-searches', times: 300, withinSeconds: 600 };

/** Results a page. */
export const pageSize = 20;

/** So many of the best are looked at: those of all pages up to the one that is shown, more in case that some may not be read, and never fewer. */
export const leastLookedAt = 200;
export const moreThanShown = 60;

/** Where there is more than is looked at, so many will do for the first page. */
export const enoughForFirstPages = 80;

/** Where some of them turn out to be unreadable, so many times more are looked at, and again where too few may be read, up to this many. */
export const timesMore = 5;
export const mostLookedThrough = 5000;

/** Values of a facet by which results can be narrowed. */
export const mostFacetValues = 20;

/** Of one query. */
export const mostOperators = 20;
export const mostPhrases = 5;
export const mostWithout = 10;

/** Searches of a person that are remembered. */
export const mostRecentSearches = 10;

/** Results that somebody may tell to have followed. */
export const openingLimit: RateLimit = { name: 'search-opened', times: 1000, withinSeconds: 3600 };

/** Days of which searches are reported; what is older than the longest is not kept. */
export const learningPeriods: readonly number[] = [7, 30, 90];

/** How often an administrator has the worker do something for search. */
export const indexingLimit: RateLimit = { name: 'search-indexing', times: 60, withinSeconds: 3600 };
