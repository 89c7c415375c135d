import type { RateLimit } from '../../platform/limits/rate-limits.js';

export const creatingGroupsLimit: RateLimit = { name: 'create-group', times: 20, withinSeconds: 86_400 };

/** Kind, limits, archiving and merging together. */
export const changingGroupsLimit: RateLimit = { name: 'change-group', times: 60, withinSeconds: 3600 };
