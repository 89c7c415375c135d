/** What other features may use of tags. */
export { ChangeSynonyms } from './actions/change-synonyms.js';
export { RenameTag } from './actions/rename-tag.js';
export { AdministeredTagType } from './graphql/administered-tag.type.js';
export { TagType } from './graphql/tag.type.js';
export { type NamePage, type NamePageRequest, namePageOf, readNamePage } from './name-page.js';
export { distinctTags, foldTag, mostNames, tagLetters } from './tag-name.js';
export { tagNamesChanged, tagsMerged } from './tag.events.js';
export type { TagRow } from './tag.js';
export { managingTagsLimit } from './tag.limits.js';
export { canManageTags } from './tag.policy.js';
export { type AdministeredTagRow, TagQueries } from './tag.queries.js';
export { TagRepository } from './tag.repository.js';
