import { Module } from '@nestjs/common';
import { ContentModule } from '../features/content/content.module.js';
import { ExportsModule } from '../features/exports/exports.module.js';
import { FilesModule } from '../features/files/files.module.js';
import { GroupsModule } from '../features/groups/groups.module.js';
import { BuildGroupPack } from './export/build-group-pack.js';
import { GroupPackController } from './export/group-pack.controller.js';
import { GroupPackQueries } from './export/group-pack.queries.js';
import { PackContentsQueries } from './export/pack-contents.queries.js';
import { RequestGroupPack } from './export/request-group-pack.js';
import { WritePack } from './export/write-pack.js';
import { GroupPackResolver } from './graphql/group-pack.resolver.js';

@Module({
  imports: [ContentModule, ExportsModule, FilesModule, GroupsModule],
  controllers: [GroupPackController],
  providers: [BuildGroupPack, GroupPackQueries, GroupPackResolver, PackContentsQueries, RequestGroupPack, WritePack],
})
export class GroupPackModule {}
