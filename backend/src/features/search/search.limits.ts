import type { RateLimit } from '../../platform/limits/rate-limits.js';

/** Every letter typed into the header search may be a search. */
export const searchingLimit: RateLimit = { name: 'search', times: 600, withinSeconds: 60 };

/** Results a page. */
export const pageSize = 20;

/** Results of one kind that are ranked and counted; of more, only that there are more is told. */
export const mostOfOneKind = 500;

/** Candidates of one kind, where many turn out to be unreadable. */
export const mostLookedThrough = 5000;

/** Groups by which results can be narrowed. */
export const mostGroupsOffered = 20;
