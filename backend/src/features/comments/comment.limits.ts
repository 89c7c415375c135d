import type { RateLimit } from '../../platform/limits/rate-limits.js';

/** Adding, editing and deleting together: more than anybody does in a lively discussion. */
export const commentingLimit: RateLimit = { name: 'comment', times: 60, withinSeconds: 600 };
