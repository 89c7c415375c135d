import type { RateLimit } from '../../platform/limits/rate-limits.js';

/** Renaming, merging and giving synonyms together. */
export const managingTagsLimit: RateLimit = { name: 'manage-tags', times: 600, withinSeconds: 3600 };
