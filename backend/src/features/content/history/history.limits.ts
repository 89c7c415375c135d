import type { RateLimit } from '../../../platform/limits/rate-limits.js';

/** Taking back older revisions. */
export const restoringLimit: RateLimit = { name: 'restore-revision', times: 60, withinSeconds: 3600 };

/** Lines of a comparison that are shown: more than anybody reads. */
export const mostRows = 4000;
