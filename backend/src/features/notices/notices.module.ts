import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/departments.module.js';
import { ChangeNotices } from './actions/change-notices.js';
import { SaveNotice } from './actions/save-notice.js';
import { NoticeResolver, NoticeToManageResolver } from './graphql/notice.resolver.js';
import { NoticePersonalData } from './notice.personal-data.js';
import { NoticeQueries } from './notice.queries.js';
import { NoticeRepository } from './notice.repository.js';

@Module({
  imports: [DepartmentsModule],
  providers: [ChangeNotices, NoticePersonalData, NoticeQueries, NoticeRepository, NoticeResolver, NoticeToManageResolver, SaveNotice],
  exports: [NoticeRepository],
})
export class NoticesModule {}
