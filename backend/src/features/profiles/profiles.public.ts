/** What other features may use of people's profiles. */
export { type DirectoryGroup, DirectoryGroups, type DirectoryGroupsSource } from './directory-groups.js';
export { EnsurePerson } from './actions/ensure-person.js';
export { HideProfile } from './actions/hide-profile.js';
export { PersonLoader } from './graphql/person.loader.js';
export { PersonType } from './graphql/person.type.js';
export { initialsOf } from './person-name.js';
export { type PersonJson, PersonQueries, type PersonRow, personColumns, personFromJson } from './person.queries.js';
export { type PersonProfile, PersonRepository } from './person.repository.js';
export { seenContacts } from './seen-contacts.js';
