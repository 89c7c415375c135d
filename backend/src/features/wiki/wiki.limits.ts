import type { RateLimit } from '../../platform/limits/rate-limits.js';

export const creatingSpacesLimit: RateLimit = { name: 'create-wiki-space', times: 20, withinSeconds: 86_400 };

/** Name, description, readers, editors and managers together. */
export const changingSpacesLimit: RateLimit = { name: 'change-wiki-space', times: 120, withinSeconds: 3600 };

export const creatingPagesLimit: RateLimit = { name: 'create-page', times: 200, withinSeconds: 3600 };

/** Moving, putting in order, deleting and restoring together. */
export const arrangingPagesLimit: RateLimit = { name: 'arrange-pages', times: 600, withinSeconds: 3600 };

/** Versions, and changes of title, tags and marking. */
export const savingPagesLimit: RateLimit = { name: 'save-page', times: 600, withinSeconds: 3600 };

/** Watching and no longer watching together. */
export const watchingLimit: RateLimit = { name: 'watch-wiki', times: 300, withinSeconds: 3600 };

/** Changes that a reader suggests, also those that were refused. */
export const suggestingLimit: RateLimit = { name: 'suggest-wiki-change', times: 30, withinSeconds: 86_400 };

/** Sockets that are opened, also those that a bad network closes again. */
export const openingDocumentsLimit: RateLimit = { name: 'open-wiki-document', times: 240, withinSeconds: 600 };

/** Pages, or windows of one page, that a person has open for editing at the same time. */
export const mostOpenDocuments = 30;

/** Bytes of one message. What was written without a network for days comes in one. */
export const messageBytes = 3_000_000;

/** What one connection may send in ten seconds: far more than anybody types. */
export const sentInTenSeconds = { messages: 1500, bytes: 6_000_000, readings: 10 };
