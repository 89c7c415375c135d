/** What other features may use of positions. */
export { PositionLoader } from './graphql/position.loader.js';
export { PositionType } from './graphql/position.type.js';
export type { PositionRow } from './position.queries.js';
