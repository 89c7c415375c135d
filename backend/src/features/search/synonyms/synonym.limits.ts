import type { RateLimit } from '../../../platform/limits/rate-limits.js';

/** Adding, changing and removing, approving and turning down together. */
export const managingSynonymsLimit: RateLimit = { name: 'manage-synonyms', times: 600, withinSeconds: 3600 };

/** Sets of synonyms of the site: an engine is given all of them. */
export const mostSynonymSets = 5000;

/** Definitions in texts that are looked through, acronyms that are offered at once, and documents in which each is counted. */
export const mostDefinitionsSeen = 1000;
export const mostAcronymsOffered = 50;
export const mostDocumentsCounted = 30;
