/** What other features may use of tags. */
export { TagType } from './graphql/tag.type.js';
export { distinctTags, foldTag, tidyTag } from './tag-name.js';
export { TagRepository, type TagRow } from './tag.repository.js';
