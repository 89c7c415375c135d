import { Global, Module } from '@nestjs/common';
import { BlogsModule } from '../features/blogs/blogs.module.js';
import { CommentsModule } from '../features/comments/comments.module.js';
import { ContentModule } from '../features/content/content.module.js';
import { DepartmentsModule } from '../features/departments/departments.module.js';
import { GroupsModule } from '../features/groups/groups.module.js';
import { IdentityModule } from '../features/identity/identity.module.js';
import { ModerationModule } from '../features/moderation/moderation.module.js';
import { NoticesModule } from '../features/notices/notices.module.js';
import { ProfilesModule } from '../features/profiles/profiles.module.js';
import { DemoSignIns } from '../features/site/site.public.js';
import { TagsModule } from '../features/tags/tags.module.js';
import { WikiModule } from '../features/wiki/wiki.module.js';
import { MarkdownImportModule } from '../markdown-import/markdown-import.module.js';
import { DemoActors } from './demo-actors.js';
import { DemoGroupPosts } from './demo-group-posts.js';
import { DemoGroups } from './demo-groups.js';
import { DemoRevisions } from './demo-revisions.js';
import { DemoSiteLife } from './demo-site-life.js';
import { DemoWiki } from './demo-wiki.js';
import { DemoWikiTalk } from './demo-wiki-talk.js';
import { DemoWriting } from './demo-writing.js';
import { FillWithDemo } from './fill-with-demo.js';
import { OfferSignIns } from './offer-sign-ins.js';

/** What a new Crossbench shows when nobody has written anything yet. Global, because the site asks it whom to offer. */
@Global()
@Module({
  imports: [
    BlogsModule, CommentsModule, ContentModule, DepartmentsModule, GroupsModule, IdentityModule, MarkdownImportModule, ModerationModule, NoticesModule, ProfilesModule, TagsModule,
    WikiModule,
  ],
  providers: [DemoActors, DemoGroupPosts, DemoGroups, DemoRevisions, DemoSiteLife, DemoWiki, DemoWikiTalk, DemoWriting, FillWithDemo, { provide: DemoSignIns, useClass: OfferSignIns }],
  exports: [FillWithDemo, DemoSignIns],
})
export class DemoModule {}
