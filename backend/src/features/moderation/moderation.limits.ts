import type { RateLimit } from '../../platform/limits/rate-limits.js';

/** More than anybody meets in an hour; a report made again counts too. */
export const reportingLimit: RateLimit = { name: 'report', times: 30, withinSeconds: 3600 };

/** Assigning and deciding together. */
export const moderatingLimit: RateLimit = { name: 'moderate', times: 600, withinSeconds: 3600 };

export const secondLookLimit: RateLimit = { name: 'second-look', times: 20, withinSeconds: 3600 };
