import { AdoptSpace } from './actions/adopt-space.js';
import { ChangeSpaceEditing } from './actions/change-space-editing.js';
import { ChangeSpaceReaders } from './actions/change-space-readers.js';
import { DeleteSpace } from './actions/delete-space.js';
import { DescribeSpace } from './actions/describe-space.js';
import { NameSpacePeople } from './actions/name-space-people.js';
import { SpaceFieldsResolver } from './graphql/space-fields.resolver.js';
import { SpaceListResolver, UnmanagedSpacesResolver } from './graphql/space-list.resolver.js';
import { SpaceChangeResolver, SpacePeopleResolver } from './graphql/space-people.resolver.js';
import { GroupSpacesResolver } from './graphql/group-spaces.resolver.js';
import { GroupSpacesLoader, SpaceFiguresLoader, SpaceLoader, SpacePeopleLoader } from './graphql/space.loader.js';
import { SpaceResolver } from './graphql/space.resolver.js';
import { SimilarSpaces } from './similar-spaces.js';
import { SpaceFiguresQueries } from './space-figures.queries.js';
import { SpaceListQueries } from './space-list.queries.js';
import { SpacePeopleQueries } from './space-people.queries.js';
import { SpacePeopleRepository } from './space-people.repository.js';
import { SpaceReachRepository } from './space-reach.repository.js';
import { SpaceReaderOptions } from './space-reader-options.js';
import { SpacePersonalData } from './space.personal-data.js';
import { SpacePlaces } from './space.places.js';
import { SpaceQueries } from './space.queries.js';
import { SpaceRepository } from './space.repository.js';
import { SpacesOfGroups } from './spaces-of-groups.js';
import { UnmanagedQueries } from './unmanaged.queries.js';

const changes = [AdoptSpace, ChangeSpaceEditing, ChangeSpaceReaders, DeleteSpace, DescribeSpace, NameSpacePeople];

const resolvers = [GroupSpacesResolver, SpaceChangeResolver, SpaceFieldsResolver, SpaceListResolver, SpacePeopleResolver, SpaceResolver, UnmanagedSpacesResolver];

/** All of spaces that is wired together. */
export const spaceParts = [
  ...changes, ...resolvers,
  GroupSpacesLoader, SimilarSpaces, SpaceFiguresLoader, SpaceFiguresQueries, SpaceListQueries, SpaceLoader, SpacePeopleLoader, SpacePeopleQueries,
  SpacePeopleRepository, SpacePersonalData, SpacePlaces, SpaceQueries, SpaceReachRepository, SpaceReaderOptions, SpaceRepository,
  SpacesOfGroups, UnmanagedQueries,
];
