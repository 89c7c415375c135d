import type { UpdateProfileInput } from '../../../gql/profiles/graphql';
import { textOf } from '../../../ui/form/form';

/** What the form holds, as the mutation wants it. */
export type EnteredProfile = Omit<UpdateProfileInput, 'lockVersion'>;

export function enteredProfile(data: FormData): EnteredProfile {
  return {
    name: textOf(data, 'name'),
    jobTitle: textOf(data, 'jobTitle'),
    team: textOf(data, 'team'),
    location: textOf(data, 'location'),
    bio: textOf(data, 'bio'),
    skills: textOf(data, 'skills')
      .split('\n')
      .map((skill) => skill.trim())
      .filter((skill) => skill !== ''),
  };
}
