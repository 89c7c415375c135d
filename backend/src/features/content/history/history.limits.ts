import type { RateLimit } from '../../../platform/limits/rate-limits.js';

/** Taking back older revisions. */
export const restoringLimit: RateLimit = { name: 'restore-revision', times: 60, withinSeconds: 3600 };

/** Lines of a comparison that are shown: more than anybody reads. */
export const mostRows = 4000;

/**
 * What these cost an operation, in fields of its answer: of long texts each holds up everybody else for a good part of a
 * second, so that one operation has few of them.
 */
export const comparisonCost = 8_000;
export const textCost = 2_000;
