import { Module } from '@nestjs/common';
import { BlogsModule } from '../features/blogs/blogs.module.js';
import { CommentsModule } from '../features/comments/comments.module.js';
import { ContentModule } from '../features/content/content.module.js';
import { ExportsModule } from '../features/exports/exports.module.js';
import { FilesModule } from '../features/files/files.module.js';
import { GroupsModule } from '../features/groups/groups.module.js';
import { ProfilesModule } from '../features/profiles/profiles.module.js';
import { WikiModule } from '../features/wiki/wiki.module.js';
import { BuildGroupPack } from './export/build-group-pack.js';
import { GroupPackController } from './export/group-pack.controller.js';
import { GroupPackQueries } from './export/group-pack.queries.js';
import { PackContentsQueries } from './export/pack-contents.queries.js';
import { RequestGroupPack } from './export/request-group-pack.js';
import { WikiContentsQueries } from './export/wiki-contents.queries.js';
import { WritePack } from './export/write-pack.js';
import { WritePages } from './export/write-pages.js';
import { GroupImportResolver } from './graphql/group-import.resolver.js';
import { GroupPackResolver } from './graphql/group-pack.resolver.js';
import { BringPack } from './import/bring-pack.js';
import { BringPages } from './import/bring-pages.js';
import { BringPosts } from './import/bring-posts.js';
import { CheckPackFiles } from './import/check-pack-files.js';
import { CheckPack } from './import/check-pack.js';
import { DecideGroupImport } from './import/decide-group-import.js';
import { GroupImportQueries } from './import/group-import.queries.js';
import { GroupImportRepository } from './import/group-import.repository.js';
import { GroupImportTasks } from './import/group-import.tasks.js';
import { ImportPackFile } from './import/import-pack-file.js';
import { KeepPackFiles } from './import/keep-pack-files.js';
import { PackMatches } from './import/pack-matches.js';
import { ReceivePack } from './import/receive-pack.js';

const taking = [BuildGroupPack, GroupPackQueries, GroupPackResolver, PackContentsQueries, RequestGroupPack, WikiContentsQueries, WritePack, WritePages];
const bringing = [
  BringPack, BringPages, BringPosts, CheckPack, CheckPackFiles, DecideGroupImport, GroupImportQueries, GroupImportRepository, GroupImportResolver,
  GroupImportTasks, ImportPackFile, KeepPackFiles, PackMatches, ReceivePack,
];

@Module({
  imports: [BlogsModule, CommentsModule, ContentModule, ExportsModule, FilesModule, GroupsModule, ProfilesModule, WikiModule],
  controllers: [GroupPackController],
  providers: [...taking, ...bringing],
})
export class GroupPackModule {}
