import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/departments.module.js';
import { EnsurePerson } from './actions/ensure-person.js';
import { UpdateProfile } from './actions/update-profile.js';
import { Directory } from './directory.js';
import { PersonLoader } from './graphql/person.loader.js';
import { PersonResolver } from './graphql/person.resolver.js';
import { PersonPersonalData } from './person.personal-data.js';
import { PersonQueries } from './person.queries.js';
import { PersonRepository } from './person.repository.js';
import { PersonSearch } from './person.search.js';

const offered = [EnsurePerson, PersonLoader, PersonQueries, PersonRepository];

@Module({
  imports: [DepartmentsModule],
  providers: [...offered, Directory, PersonPersonalData, PersonResolver, PersonSearch, UpdateProfile],
  exports: offered,
})
export class ProfilesModule {}
