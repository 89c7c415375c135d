import { Module } from '@nestjs/common';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { BuildDataExport } from './actions/build-data-export.js';
import { RequestDataExport } from './actions/request-data-export.js';
import { BuildArchive } from './build-archive.js';
import { DataExportController } from './data-export.controller.js';
import { DataExportRepository } from './data-export.repository.js';
import { DataExports } from './data-exports.js';
import { DataExportResolver } from './graphql/data-export.resolver.js';
import { RemoveOldExports } from './remove-old-exports.js';
import { RequestArchive } from './request-archive.js';

@Module({
  imports: [ProfilesModule],
  controllers: [DataExportController],
  providers: [
    BuildArchive, BuildDataExport, DataExportRepository, DataExportResolver, DataExports, RemoveOldExports, RequestArchive,
    RequestDataExport,
  ],
  exports: [BuildArchive, DataExportRepository, RequestArchive],
})
export class ExportsModule {}
