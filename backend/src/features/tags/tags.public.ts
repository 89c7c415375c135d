/** What other features may use of tags. */
export { TagType } from './graphql/tag.type.js';
export { distinctTags, foldTag, tidyTag } from './tag-name.js';
export { TagRepository } from './tag.repository.js';
export type { TagRow } from './tag.js';
