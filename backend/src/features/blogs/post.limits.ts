import type { RateLimit } from '../../platform/limits/rate-limits.js';

/** The editor saves by itself every few seconds, perhaps in several windows. */
export const savingLimit: RateLimit = { name: 'save-draft', times: 600, withinSeconds: 600 };

/** Drafts begun. */
export const creatingLimit: RateLimit = { name: 'create-post', times: 60, withinSeconds: 3600 };

/** Publishing, archiving, withdrawing, restoring and discarding together. */
export const publishingLimit: RateLimit = { name: 'publish-post', times: 120, withinSeconds: 3600 };

/** Authors added, removed and put in order. */
export const authorsLimit: RateLimit = { name: 'post-authors', times: 120, withinSeconds: 3600 };
