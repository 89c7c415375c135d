import type { RateLimit } from '../../platform/limits/rate-limits.js';

export const creatingGroupsLimit: RateLimit = { name: 'create-group', times: 20, withinSeconds: 86_400 };
