/** What kinds of items, and the floors above them, may use of the content spine. */
export { AttachImage, type AttachedImage } from './attachments/attach-image.js';
export { RemoveUnusedAttachments } from './attachments/remove-unused-attachments.js';
export { RemoveAbandonedUploads } from './attachments/uploads/remove-abandoned-uploads.js';
export { ContentChecks, type DraftInput } from './content-checks.js';
export { type DraftCardRow, DraftQueries, type DraftRow } from './draft.queries.js';
export { DraftRepository } from './draft.repository.js';
export { ItemCardConnectionType, ItemCardType } from './graphql/item-card.type.js';
export { AudienceChoiceEnum, ItemStatusEnum, ItemType } from './graphql/item.type.js';
export { MarkingType } from './graphql/marking.type.js';
export { ReadersType } from './graphql/readers.type.js';
export { ScheduleType } from './graphql/schedule.type.js';
export { ItemAuthorQueries, type PossibleAuthor, type ReachableAuthor } from './item-author.queries.js';
export { ItemCardQueries } from './item-card.queries.js';
export { type ItemContent, contentOf, excerptFor, sameContent, sameWords } from './item-content.js';
export { ItemDraft } from './item-draft.entity.js';
export { type ItemKind, itemKind, itemPath, registerItemKind, shortIdOfPath } from './item-kinds.js';
export { ItemLinks } from './item-links.js';
export { Item, ItemSchema } from './item.entity.js';
export * from './item.policy.js';
export { ItemQueries } from './item.queries.js';
export { ItemRepository } from './item.repository.js';
export {
  type ItemScheduleJson, ItemScheduleRepository, type ItemScheduleRow, itemSchedule, scheduleFromJson,
} from './item-schedule.repository.js';
export { type ItemCardRow, type ItemRow, itemCardColumns, itemColumns, itemTags, pathOf } from './item.rows.js';
export { MarkingQueries, type MarkingRow } from './marking.queries.js';
export { type NewItem, NewItems } from './new-items.js';
export { withAudience } from './own-audience.js';
export { ReaderCounts, readersInWords } from './readers.js';
export { type RevisionInput, Revisions, htmlOf } from './revisions.js';
export { ReadableTagQueries } from './tag.queries.js';
