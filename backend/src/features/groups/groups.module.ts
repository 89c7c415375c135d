import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/departments.module.js';
import { FilesModule } from '../files/files.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { TagsModule } from '../tags/tags.module.js';
import { ArchiveGroup } from './actions/archive-group.js';
import { ChangeKind } from './actions/change-kind.js';
import { CreateGroup } from './actions/create-group.js';
import { DescribeGroup } from './actions/describe-group.js';
import { ImportGroup } from './actions/import-group.js';
import { MergeGroups } from './actions/merge-groups.js';
import { belongingProviders } from './belonging.providers.js';
import { GroupChangeResolver } from './graphql/group-change.resolver.js';
import { GroupDirectory } from './directory/group-directory.js';
import { GroupInsideSearch } from './group-inside.search.js';
import { GroupPlaces } from './group.places.js';
import { GroupSearch } from './group.search.js';
import { GroupSearchRows } from './group-search.rows.js';
import { GroupsOfDirectory } from './directory/groups-of-directory.js';
import { GroupsOfPeople } from './directory/groups-of-people.js';
import { SimilarGroups } from './directory/similar-groups.js';
import { GroupDirectoryResolver, PersonGroupsResolver } from './graphql/group-directory.resolver.js';
import { GroupFieldsResolver } from './graphql/group-fields.resolver.js';
import { GroupLoader, GroupMixLoader, PersonGroupsLoader } from './graphql/group.loader.js';
import { GroupResolver } from './graphql/group.resolver.js';
import { GroupActivity } from './group-activity.js';
import { GroupChangeQueries } from './group-change.queries.js';
import { GroupContents } from './group-contents.js';
import { GroupMail } from './group.mail.js';
import { GroupMergeRepository } from './group-merge.repository.js';
import { GroupQueries } from './group.queries.js';
import { GroupReaders } from './group-readers.js';
import { GroupRepository } from './group.repository.js';
import { GroupStateRepository } from './group-state.repository.js';
import { MemberTableController } from './member-table.controller.js';
import { MergeMail } from './merge.mail.js';
import { ChangePicture } from './picture/change-picture.js';
import { PictureController } from './picture/picture.controller.js';

const offered = [CreateGroup, GroupActivity, GroupContents, GroupLoader, GroupQueries, GroupRepository, ImportGroup];
/** Kind and limits, archive and merging. */
const changes = [
  ArchiveGroup, ChangeKind, GroupChangeQueries, GroupChangeResolver, GroupMergeRepository, GroupReaders, GroupStateRepository, MergeGroups, MergeMail,
];
/** How groups are found, and what they say of themselves. */
const finding = [
  ChangePicture, DescribeGroup, GroupDirectory, GroupDirectoryResolver, GroupMixLoader, GroupsOfPeople, PersonGroupsLoader, PersonGroupsResolver,
  SimilarGroups, GroupInsideSearch, GroupPlaces, GroupSearch, GroupSearchRows, GroupsOfDirectory,
];

@Module({
  imports: [DepartmentsModule, FilesModule, ProfilesModule, TagsModule],
  controllers: [MemberTableController, PictureController],
  providers: [...offered, ...belongingProviders, ...changes, ...finding, GroupFieldsResolver, GroupResolver],
  exports: [...offered, GroupMail],
})
export class GroupsModule {}
