import type { MyProfileQuery } from '../../../gql/profiles/graphql';

export type Choices = MyProfileQuery['profileChoices'];
