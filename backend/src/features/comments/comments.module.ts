import { Module } from '@nestjs/common';
import { ContentModule } from '../content/content.module.js';
import { DepartmentsModule } from '../departments/departments.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { AddComment } from './actions/add-comment.js';
import { DeleteComment } from './actions/delete-comment.js';
import { EditComment } from './actions/edit-comment.js';
import { HideComment } from './actions/hide-comment.js';
import { ImportComments } from './actions/import-comments.js';
import { SettleComment } from './actions/settle-comment.js';
import { CommentPassageQueries } from './comment-passage.queries.js';
import { CommentPassageRepository } from './comment-passage.repository.js';
import { CommentPersonalData } from './comment.personal-data.js';
import { CommentQueries } from './comment.queries.js';
import { CommentRepository } from './comment.repository.js';
import { CommentSearch } from './comment.search.js';
import { CommentFieldsResolver } from './graphql/comment-fields.resolver.js';
import { CommentNodes } from './graphql/comment-nodes.js';
import { CommentPassageResolver } from './graphql/comment-passage.resolver.js';
import { CommentResolver } from './graphql/comment.resolver.js';
import { ItemCommentsResolver } from './graphql/item-comments.resolver.js';
import { PassageLoader } from './graphql/passage.loader.js';
import { RepliesLoader } from './graphql/replies.loader.js';
import { ThreadQueries } from './thread.queries.js';

@Module({
  imports: [ContentModule, DepartmentsModule, ProfilesModule],
  providers: [
    AddComment, CommentFieldsResolver, CommentNodes, CommentPersonalData, CommentQueries, CommentRepository, CommentResolver, CommentSearch,
    CommentPassageQueries, CommentPassageRepository, CommentPassageResolver, DeleteComment, EditComment, HideComment, ImportComments,
    ItemCommentsResolver, PassageLoader, RepliesLoader, SettleComment, ThreadQueries,
  ],
  exports: [AddComment, CommentPassageQueries, CommentQueries, HideComment, ImportComments],
})
export class CommentsModule {}
