/** What kinds of items may use of the counting of reads. */
export { ReadItemType } from './graphql/read-item.type.js';
export { type ReadItemRow, ReadQueries } from './read.queries.js';
