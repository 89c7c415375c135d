import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/departments.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { TagsModule } from '../tags/tags.module.js';
import { CreateGroup } from './actions/create-group.js';
import { GroupFieldsResolver } from './graphql/group-fields.resolver.js';
import { GroupLoader } from './graphql/group.loader.js';
import { GroupResolver } from './graphql/group.resolver.js';
import { GroupContents } from './group-contents.js';
import { GroupQueries } from './group.queries.js';
import { GroupRepository } from './group.repository.js';

const offered = [CreateGroup, GroupContents, GroupLoader, GroupQueries, GroupRepository];

@Module({
  imports: [DepartmentsModule, ProfilesModule, TagsModule],
  providers: [...offered, GroupFieldsResolver, GroupResolver],
  exports: offered,
})
export class GroupsModule {}
