/** Administrators’ pages about people, fetched together: a chunk of its own for each would be named in what every visitor fetches first. */
export { AdministeredPeoplePage } from './administration/people-page';
export { AdministeredPersonPage } from './administration/person-page';
