import { type DynamicModule, Module } from '@nestjs/common';
import { DemoModule } from './demo/demo.module.js';
import { entities } from './entities.js';
import { BlogsModule } from './features/blogs/blogs.module.js';
import { CommentsModule } from './features/comments/comments.module.js';
import { ContentModule } from './features/content/content.module.js';
import { DepartmentsModule } from './features/departments/departments.module.js';
import { ExportsModule } from './features/exports/exports.module.js';
import { FeedsModule } from './features/feeds/feeds.module.js';
import { FilesModule } from './features/files/files.module.js';
import { GroupsModule } from './features/groups/groups.module.js';
import { HouseRulesModule } from './features/house-rules/house-rules.module.js';
import { IdentityModule } from './features/identity/identity.module.js';
import { ModerationModule } from './features/moderation/moderation.module.js';
import { NoticesModule } from './features/notices/notices.module.js';
import { OperationsModule } from './features/operations/operations.module.js';
import { PositionsModule } from './features/positions/positions.module.js';
import { ProfilesModule } from './features/profiles/profiles.module.js';
import { ReadsModule } from './features/reads/reads.module.js';
import { SearchModule } from './features/search/search.module.js';
import { SiteModule } from './features/site/site.module.js';
import { TagsModule } from './features/tags/tags.module.js';
import { WikiModule } from './features/wiki/wiki.module.js';
import { GroupPackModule } from './group-pack/group-pack.module.js';
import { MarkdownExportModule } from './markdown-export/markdown-export.module.js';
import { MarkdownImportModule } from './markdown-import/markdown-import.module.js';
import { MediawikiImportModule } from './mediawiki-import/mediawiki-import.module.js';
import { migrations } from './migrations/index.js';
import { PlatformModule, type PlatformOptions } from './platform/platform.module.js';
import { WikiExportModule } from './wiki-export/wiki-export.module.js';
import { WikiImportModule } from './wiki-import/wiki-import.module.js';
import { WordpressImportModule } from './wordpress-import/wordpress-import.module.js';

/** Crossbench, floor by floor: each line stands on those above it. */
@Module({})
export class AppModule {
  static with(options: Omit<PlatformOptions, 'orm'>): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot({ ...options, orm: { entities, migrations } }),
        DepartmentsModule,
        HouseRulesModule,
        IdentityModule,
        ProfilesModule,
        PositionsModule,
        TagsModule,
        GroupsModule,
        FilesModule,
        FeedsModule,
        ContentModule,
        ReadsModule,
        BlogsModule,
        WikiModule,
        CommentsModule,
        ModerationModule,
        NoticesModule,
        SearchModule,
        MarkdownExportModule,
        ExportsModule,
        GroupPackModule,
        OperationsModule,
        MarkdownImportModule,
        MediawikiImportModule,
        WikiExportModule,
        WikiImportModule,
        WordpressImportModule,
        DemoModule,
        SiteModule,
      ],
    };
  }
}
