import { Module } from '@nestjs/common';
import { ContentModule } from '../features/content/content.module.js';
import { ExportsModule } from '../features/exports/exports.module.js';
import { WikiModule } from '../features/wiki/wiki.module.js';
import { BuildSpacePack } from './download/build-space-pack.js';
import { RequestSpacePack } from './download/request-space-pack.js';
import { SpacePackController } from './download/space-pack.controller.js';
import { SpacePackQueries } from './download/space-pack.queries.js';
import { SpacePackResolver } from './download/space-pack.resolver.js';
import { ExportPage } from './export-page.js';
import { ExportSpace } from './export-space.js';
import { PageExportController } from './page-export.controller.js';
import { WriteSpace } from './write-space.js';

/** Takes pages and spaces out of the site as Markdown. Stands above the kinds, because it knows the wiki. */
@Module({
  imports: [ContentModule, ExportsModule, WikiModule],
  controllers: [PageExportController, SpacePackController],
  providers: [BuildSpacePack, ExportPage, ExportSpace, RequestSpacePack, SpacePackQueries, SpacePackResolver, WriteSpace],
  exports: [ExportSpace],
})
export class WikiExportModule {}
