import type { TestClient } from '../../../testing/test-client.js';

export const updateProfile = `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) {
  __typename ... on ProfileUpdated { person { name path lockVersion skills } }
  ... on ProfileConflict { current { bio lockVersion } } ... on ValidationFailed { problems { field message } } } }`;

/** What the form sends for a person who has told little. */
export function profileInput(changes: Record<string, unknown> = {}) {
  return {
    lockVersion: 1, name: 'Priya Raman', pronouns: '', jobTitle: 'Designer', professionId: null, team: '', location: 'Leeds',
    workingPattern: '', bio: '', askMeAbout: '', skills: [], languages: [], willingTo: [], links: [], phone: '',
    phoneVisibility: 'DEPARTMENT', emailVisibility: 'EVERYONE', ...changes,
  };
}

/** Saves the client's own profile over what is stored. */
export async function tell(client: TestClient, name: string, changes: Record<string, unknown>): Promise<void> {
  const { viewer } = await client.ask<{ viewer: { person: { lockVersion: number } } }>('{ viewer { person { lockVersion } } }');
  const input = profileInput({ name, lockVersion: viewer.person.lockVersion, ...changes });
  const answer = await client.ask<{ updateProfile: { __typename: string } }>(updateProfile, { input });
  if (answer.updateProfile.__typename !== 'ProfileUpdated') throw new Error(JSON.stringify(answer));
}
