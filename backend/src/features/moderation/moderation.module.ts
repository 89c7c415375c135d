import { Module } from '@nestjs/common';
import { CommentsModule } from '../comments/comments.module.js';
import { ContentModule } from '../content/content.module.js';
import { FilesModule } from '../files/files.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { AskSecondLook } from './actions/ask-second-look.js';
import { AssignCase } from './actions/assign-case.js';
import { DecideCase } from './actions/decide-case.js';
import { HideThing } from './actions/hide-thing.js';
import { ReportThing } from './actions/report-thing.js';
import { CaseQueries } from './case.queries.js';
import { CaseRepository } from './case.repository.js';
import { CasesOfGroups } from './cases-of-groups.js';
import { CaseResolver, DecisionResolver } from './graphql/case.resolver.js';
import { HiddenNoticeLoader } from './graphql/hidden-notice.loader.js';
import { OwnCaseDecisionResolver, OwnCaseResolver } from './graphql/own-case.resolver.js';
import { ReportResolver, ReportableThingResolver } from './graphql/report.resolver.js';
import {
  GroupModerationResolver, HiddenNoticeResolver, ReportableCommentResolver, ReportableItemResolver, ReportablePersonResolver, ViewerModerationResolver,
} from './graphql/reportable.resolver.js';
import { HiddenNoticeQueries } from './hidden-notice.queries.js';
import { HiddenThings } from './hidden-things.js';
import { ModerationMail } from './moderation.mail.js';
import { ModerationTasks } from './moderation.tasks.js';
import { ReportPersonalData } from './report.personal-data.js';
import { ReportQueries } from './report.queries.js';
import { ReportedPictureController } from './reported-picture.controller.js';
import { ThingFinder } from './thing-finder.js';

@Module({
  imports: [CommentsModule, ContentModule, FilesModule, GroupsModule, ProfilesModule],
  controllers: [ReportedPictureController],
  providers: [
    AskSecondLook, AssignCase, CaseQueries, CaseRepository, CaseResolver, CasesOfGroups, DecideCase, DecisionResolver, GroupModerationResolver, HiddenNoticeLoader,
    HiddenNoticeQueries, HiddenNoticeResolver, HiddenThings, HideThing, ModerationMail, ModerationTasks, OwnCaseDecisionResolver, OwnCaseResolver,
    ReportPersonalData, ReportQueries, ReportResolver, ReportThing, ReportableCommentResolver, ReportableItemResolver,
    ReportablePersonResolver, ReportableThingResolver, ThingFinder, ViewerModerationResolver,
  ],
  exports: [ReportThing],
})
export class ModerationModule {}
