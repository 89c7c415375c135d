import { Module } from '@nestjs/common';
import { ContentModule } from '../content/content.module.js';
import { DepartmentsModule } from '../departments/departments.module.js';
import { FeedsModule } from '../feeds/feeds.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { ReadsModule } from '../reads/reads.module.js';
import { AddImportedPosts } from './actions/add-imported-posts.js';
import { ArrangeBlog } from './actions/arrange-blog.js';
import { ChangeAuthors } from './actions/change-authors.js';
import { ChangeStatus } from './actions/change-status.js';
import { CreatePost } from './actions/create-post.js';
import { DiscardDraft } from './actions/discard-draft.js';
import { ImportPost } from './actions/import-post.js';
import { LookAfterBlog } from './actions/look-after-blog.js';
import { PinPost } from './actions/pin-post.js';
import { PublishPost } from './actions/publish-post.js';
import { PublishScheduledPost } from './actions/publish-scheduled-post.js';
import { SaveDraft } from './actions/save-draft.js';
import { SettleImportedPosts } from './actions/settle-imported-posts.js';
import { SchedulePost } from './actions/schedule-post.js';
import { TakeOutPost } from './actions/take-out-post.js';
import { BlogDirectory } from './blog-directory.js';
import { BlogMail } from './blog.mail.js';
import { BlogPersonalData } from './blog.personal-data.js';
import { BlogQueries } from './blog.queries.js';
import { BlogRepository } from './blog.repository.js';
import { FeedContent } from './feeds/feed-content.js';
import { FeedController } from './feeds/feed.controller.js';
import { BlogFieldsResolver } from './graphql/blog-fields.resolver.js';
import { BlogCountLoader, BlogLoader, ChosenBlogLoader, OwnBlogLoader, PinnedLoader, PostBlogLoader } from './graphql/blog.loaders.js';
import { BlogResolver } from './graphql/blog.resolver.js';
import { AuthorsResolver } from './graphql/authors.resolver.js';
import { AudienceOptionsResolver } from './graphql/audience-options.resolver.js';
import { DraftReadersResolver } from './graphql/draft-readers.resolver.js';
import { DraftResolver, SetAsideDraftResolver, SetAsideDraftsResolver } from './graphql/draft.resolver.js';
import { OtherReadersResolver } from './graphql/other-readers.resolver.js';
import { PersonPostsResolver } from './graphql/person-posts.resolver.js';
import { PersonPostCounts, TagPostCounts } from './graphql/post-counts.loader.js';
import { CardBlogResolver, DraftBlogResolver, DraftCardBlogResolver, GroupBlogResolver, PersonBlogResolver, TakenOutResolver } from './graphql/place-fields.resolver.js';
import { PostFieldsResolver } from './graphql/post-fields.resolver.js';
import { PostResolver } from './graphql/post.resolver.js';
import { ScheduleResolver } from './graphql/schedule.resolver.js';
import { TagPostsResolver, TagWriterResolver } from './graphql/tag-posts.resolver.js';
import { ImportedPosts } from './imported-posts.js';
import { OtherReaders } from './other-readers.js';
import { PossibleAuthors } from './possible-authors.js';
import { PostDrafts } from './post-drafts.js';
import './post.kind.js';
import { PostPlaces } from './post-places.js';
import { PostQueries } from './post.queries.js';
import { PostRepository } from './post.repository.js';
import { PostsOfGroups } from './posts-of-groups.js';
import { PostSearch } from './post.search.js';
import { PublishedPosts } from './published-posts.js';
import { Publication } from './publication.js';
import { ReadersChanges } from './readers-changes.js';
import { WritingPlaces } from './writing-places.js';

const offered = [
  AddImportedPosts, ArrangeBlog, BlogQueries, ChangeAuthors, ChangeStatus, CreatePost, ImportPost, ImportedPosts, LookAfterBlog, PinPost,
  PublishPost, PublishScheduledPost, PublishedPosts, SaveDraft, SchedulePost, SettleImportedPosts,
];

@Module({
  imports: [ContentModule, DepartmentsModule, ProfilesModule, ReadsModule, FeedsModule, GroupsModule],
  controllers: [FeedController],
  providers: [
    FeedContent,
    ...offered, BlogCountLoader, BlogDirectory, BlogFieldsResolver, BlogLoader, BlogMail, BlogPersonalData,
    BlogRepository, BlogResolver, CardBlogResolver,
    ChosenBlogLoader, DraftBlogResolver, DraftCardBlogResolver, GroupBlogResolver, OwnBlogLoader, PersonBlogResolver, PinnedLoader, PostBlogLoader, PostPlaces, TakeOutPost, TakenOutResolver,
    AudienceOptionsResolver, DraftReadersResolver, OtherReaders, OtherReadersResolver, PossibleAuthors, ReadersChanges, WritingPlaces,
    AuthorsResolver, DiscardDraft, DraftResolver, SetAsideDraftResolver, SetAsideDraftsResolver, PersonPostCounts, PersonPostsResolver, PostDrafts, PostFieldsResolver, PostQueries,
    PostRepository, PostResolver, PostSearch, PostsOfGroups, Publication, ScheduleResolver, TagPostCounts, TagPostsResolver, TagWriterResolver,
  ],
  exports: offered,
})
export class BlogsModule {}
