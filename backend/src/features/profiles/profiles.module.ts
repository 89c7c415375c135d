import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/departments.module.js';
import { CloseProfileInvitation } from './actions/close-profile-invitation.js';
import { EnsurePerson } from './actions/ensure-person.js';
import { HideProfile } from './actions/hide-profile.js';
import { UpdateProfile } from './actions/update-profile.js';
import { Directory } from './directory.js';
import { DirectoryGroups } from './directory-groups.js';
import { DirectoryDatabase } from './directory-database.js';
import { DirectoryFacets } from './facets/directory-facets.js';
import { DirectorySnapshots } from './facets/directory-snapshots.js';
import { DirectoryResolver } from './graphql/directory.resolver.js';
import { PersonLoader } from './graphql/person.loader.js';
import { ProfessionAdministrationResolver } from './graphql/profession-administration.resolver.js';
import { PersonResolver } from './graphql/person.resolver.js';
import { ProfileLoader } from './graphql/profile.loader.js';
import { PersonProfileResolver, ProfileResolver } from './graphql/profile.resolver.js';
import { SkillResolver } from './graphql/skill.resolver.js';
import { PersonPersonalData } from './person.personal-data.js';
import { PersonQueries } from './person.queries.js';
import { PersonRepository } from './person.repository.js';
import { PersonSearch } from './person.search.js';
import { ChangePhoto } from './photo/change-photo.js';
import { PhotoStore } from './photo/photo-store.js';
import { PhotoController } from './photo/photo.controller.js';
import { RemoveUnusedPhotos } from './photo/remove-unused-photos.js';
import { AdministeredProfessionQueries } from './professions/administered-profession.queries.js';
import { AdministerProfessions } from './professions/administer-professions.js';
import { ProfessionRepository } from './professions/profession.repository.js';
import { ProfileQueries } from './profile.queries.js';
import { SimilarPeople } from './skills/similar-people.js';
import { SkillCatalogue } from './skills/skill-catalogue.js';
import { VcardController } from './vcard/vcard.controller.js';

const offered = [ChangePhoto, DirectoryGroups, EnsurePerson, HideProfile, PersonLoader, PersonQueries, PersonRepository, ProfileQueries];

@Module({
  imports: [DepartmentsModule],
  controllers: [PhotoController, VcardController],
  providers: [
    ...offered, AdministeredProfessionQueries, AdministerProfessions, CloseProfileInvitation, ProfessionAdministrationResolver, ProfessionRepository, Directory, DirectoryDatabase, DirectoryFacets, DirectoryResolver, DirectorySnapshots,
    PersonPersonalData, PersonProfileResolver, PersonResolver, PersonSearch, PhotoStore, ProfileLoader, ProfileResolver, RemoveUnusedPhotos, SimilarPeople, SkillCatalogue, SkillResolver, UpdateProfile,
  ],
  exports: offered,
})
export class ProfilesModule {}
