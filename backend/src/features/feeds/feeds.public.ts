/** What features may use that offer feeds of their items. */
export { answerFeed } from './answer-feed.js';
export type { AtomEntry, AtomFeed } from './atom.js';
export { FeedTokens } from './feed-tokens.js';
export type { FeedOwner } from './feed-token.repository.js';
