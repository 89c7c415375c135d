import type { RateLimit } from '../../platform/limits/rate-limits.js';

/** Pinning, ordering, taking out, describing and naming editors together. */
export const editingBlogLimit: RateLimit = { name: 'edit-blog', times: 240, withinSeconds: 3600 };
