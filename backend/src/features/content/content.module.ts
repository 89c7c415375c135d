import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/departments.module.js';
import { FilesModule } from '../files/files.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { TagsModule } from '../tags/tags.module.js';
import { AttachStored } from './attachments/attach-stored.js';
import { UploadPurposes } from './attachments/uploads/upload-purposes.js';
import { AttachedFiles } from './attachments/attached-files.js';
import { AttachedPictures } from './attachments/attached-pictures.js';
import { AttachFile } from './attachments/attach-file.js';
import { AttachImage } from './attachments/attach-image.js';
import { AttachmentController } from './attachments/attachment.controller.js';
import { AttachmentQueries } from './attachments/attachment.queries.js';
import { AttachmentRepository } from './attachments/attachment.repository.js';
import { DescribeAttachment } from './attachments/describe-attachment.js';
import { FileSearch } from './attachments/file.search.js';
import { FollowScans } from './attachments/follow-scans.js';
import { ImageController } from './attachments/image.controller.js';
import { RemoveAttachment } from './attachments/remove-attachment.js';
import { RemoveUnusedAttachments } from './attachments/remove-unused-attachments.js';
import { SendFile } from './attachments/send-file.js';
import { StorageUse } from './attachments/storage-use.js';
import { BeginUpload } from './attachments/uploads/begin-upload.js';
import { FinishUpload } from './attachments/uploads/finish-upload.js';
import { RemoveAbandonedUploads } from './attachments/uploads/remove-abandoned-uploads.js';
import { TusUploads } from './attachments/uploads/tus-uploads.js';
import { UploadRepository } from './attachments/uploads/upload.repository.js';
import { UploadsController } from './attachments/uploads/uploads.controller.js';
import { ContentChecks } from './content-checks.js';
import { DraftQueries } from './draft.queries.js';
import { DraftRepository } from './draft.repository.js';
import { AttachmentLoader, AttachmentVersionsLoader } from './graphql/attachment.loaders.js';
import { ItemAttachmentsResolver, ViewerStorageResolver } from './graphql/attachment-owners.resolver.js';
import { AttachmentResolver, AttachmentVersionResolver } from './graphql/attachment.resolver.js';
import { CommentLockResolver } from './graphql/comment-lock.resolver.js';
import { CoverResolver } from './graphql/cover.resolver.js';
import { DraftCardResolver, ViewerDraftsResolver } from './graphql/draft-card.resolver.js';
import { GroupLatestLoader, ItemCardLoader } from './graphql/group-items.loaders.js';
import { GroupItemsResolver } from './graphql/group-items.resolver.js';
import { ItemCardConnectionResolver, ItemCardResolver } from './graphql/item-card.resolver.js';
import { ItemFieldsResolver } from './graphql/item-fields.resolver.js';
import { MarkingAdministrationResolver } from './graphql/marking-administration.resolver.js';
import { LinkPreviewResolver } from './graphql/link-preview.resolver.js';
import { PreviewLink } from './link-previews/preview-link.js';
import { GroupReadersResolver, PeopleCountResolver, ReadersResolver } from './graphql/readers.resolver.js';
import { ScheduleFieldsResolver } from './graphql/schedule.resolver.js';
import { ItemAuthorQueries } from './item-author.queries.js';
import { ItemsOfGroups } from './items-of-groups.js';
import { RestoreRevision } from './history/actions/restore-revision.js';
import { ComparedLineResolver, ComparisonResolver } from './history/graphql/comparison.resolver.js';
import { HistoryResolver, ItemRevisionResolver, WorkingCopyResolver } from './history/graphql/history.resolver.js';
import { HistoryQueries } from './history/history.queries.js';
import { HideAttachment } from './hiding/hide-attachment.js';
import { HideItem } from './hiding/hide-item.js';
import { LockComments } from './hiding/lock-comments.js';
import { ItemCardQueries } from './item-card.queries.js';
import { ItemLinks } from './item-links.js';
import { ItemsAround } from './items-around.js';
import { ItemMentions } from './item-mentions.js';
import { ItemPassages } from './passages/item-passages.js';
import { ItemQueries } from './item.queries.js';
import { ItemScheduleRepository } from './item-schedule.repository.js';
import { ItemRepository } from './item.repository.js';
import { NewItems } from './new-items.js';
import { AdministerMarkings } from './markings/administer-markings.js';
import { AdministeredMarkingQueries } from './markings/administered-marking.queries.js';
import { MarkingRepository } from './markings/marking.repository.js';
import { LinksAgain } from './links-again.js';
import { MarkingQueries } from './marking.queries.js';
import { ChooseWelcomeItem } from './groups/choose-welcome-item.js';
import { GroupFileQueries } from './groups/group-file.queries.js';
import { GroupItemQueries } from './groups/group-item.queries.js';
import { FilePersonalData } from './personal-data/file.personal-data.js';
import { ItemPersonalData } from './personal-data/item.personal-data.js';
import { OwnTexts } from './personal-data/own-texts.js';
import { ItemReaders } from './readers/item-readers.js';
import { ReaderCounts } from './readers/reader-counts.js';
import { Revisions } from './revisions.js';
import { ShownTexts } from './shown-texts.js';
import { MergeTags } from './tags/actions/merge-tags.js';
import { TagAdministrationResolver } from './tags/graphql/tag-administration.resolver.js';
import { ReadableTagQueries } from './tags/readable-tag.queries.js';
import { TagItemCounts } from './tags/tag-item-counts.loader.js';
import { TaggedItemRepository } from './tags/tagged-item.repository.js';

const attachmentParts = [
  AttachmentLoader, AttachmentQueries, AttachmentRepository, AttachmentResolver, AttachmentVersionResolver, AttachmentVersionsLoader,
  BeginUpload, DescribeAttachment, FinishUpload, FileSearch, FollowScans, ItemAttachmentsResolver, RemoveAbandonedUploads,
  RemoveAttachment, SendFile, StorageUse, TusUploads, UploadRepository, ViewerStorageResolver,
];

const historyParts = [
  ComparedLineResolver, ComparisonResolver, HistoryQueries, HistoryResolver, ItemRevisionResolver, RestoreRevision, WorkingCopyResolver,
];

const groupParts = [ChooseWelcomeItem, GroupFileQueries, GroupItemQueries, GroupItemsResolver, GroupLatestLoader, ItemCardLoader];

const tagParts = [MergeTags, TagAdministrationResolver, TagItemCounts, TaggedItemRepository];

const offered = [
  AttachFile, AttachImage, AttachStored, AttachedFiles, AttachedPictures, ContentChecks, DraftQueries, DraftRepository, HideAttachment, HideItem, ItemAuthorQueries,
  ItemCardQueries, ItemLinks, ItemsAround, ItemPassages, ItemQueries, ItemReaders, ItemRepository, ItemScheduleRepository, LinksAgain, MarkingQueries, NewItems, ReadableTagQueries,
  ReaderCounts, Revisions, ShownTexts, UploadPurposes,
];

const markingAdministration = [AdministerMarkings, AdministeredMarkingQueries, MarkingAdministrationResolver, MarkingRepository];

const personalData = [FilePersonalData, ItemPersonalData, OwnTexts];

/** Floor 2: what everything that people write has in common. It knows no kind of item. */
@Module({
  imports: [DepartmentsModule, FilesModule, GroupsModule, ProfilesModule, TagsModule],
  controllers: [ImageController, AttachmentController, UploadsController],
  providers: [
    ...groupParts, ...historyParts, ...tagParts, ...markingAdministration, ...personalData,
    ...offered, ...attachmentParts, CommentLockResolver, CoverResolver, DraftCardResolver, ItemCardConnectionResolver, ItemCardResolver,
    ItemFieldsResolver, ItemMentions, ItemsOfGroups, LinkPreviewResolver, LockComments, PreviewLink, RemoveUnusedAttachments, ScheduleFieldsResolver, ViewerDraftsResolver,
    GroupReadersResolver, PeopleCountResolver, ReadersResolver,
  ],
  exports: offered,
})
export class ContentModule {}
