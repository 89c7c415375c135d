import type { ProfileQuery } from '../../../gql/profiles/graphql';

export type Profile = ProfileQuery['person'];
