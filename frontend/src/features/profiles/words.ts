import type { ContactVisibility, Willingness } from '../../gql/profiles/graphql';

/** What people offer, as it is said to others. */
export const willingTo: Record<Willingness, string> = {
  MENTOR: 'Mentor',
  REVIEW: 'Review work',
  SPEAK: 'Speak at events',
  SHADOW: 'Be shadowed at work',
  JOB_SHARE: 'Share a job',
};

export const visibleTo: Record<ContactVisibility, string> = {
  EVERYONE: 'Everyone on Crossbench',
  DEPARTMENT: 'People in my department',
  NOBODY: 'Nobody but me',
};

export function entriesOf<Key extends string>(words: Record<Key, string>): [Key, string][] {
  return Object.entries(words) as [Key, string][];
}
