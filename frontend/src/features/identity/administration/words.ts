import type { AccountState, Role } from '../../../gql/identity/graphql';

export const stateWords: Record<AccountState, string> = {
  ACTIVE: 'Active',
  SUSPENDED: 'Suspended',
  CLOSED: 'Closed',
  NO_ACCOUNT: 'No account',
};

export const stateColours = { ACTIVE: 'green', SUSPENDED: 'red', CLOSED: 'grey', NO_ACCOUNT: 'grey' } as const;

export const roleWords: Record<Role, string> = {
  SITE_ADMIN: 'Site administrator',
  MODERATOR: 'Moderator',
};

const eventWords: Record<string, string> = {
  'person-created': 'Added by an import',
  'person-registered': 'Joined',
  'person-changed': 'Profile or department changed',
  'signed-in': 'Signed in',
  'session-ended': 'Signed out',
  'other-sessions-ended': 'Signed out on all other devices',
  'all-sessions-ended': 'Signed out on all devices',
  'password-changed': 'Password changed',
  'password-link-sent': 'Link for a new password sent',
  'address-change-begun': 'Change of address asked for',
  'address-change-given-up': 'Change of address given up',
  'address-changed': 'Address changed',
  'person-suspended': 'Suspended',
  'person-unsuspended': 'Suspension taken back',
  'role-given': 'Role given',
  'role-taken': 'Role taken',
  'account-closed': 'Account closed',
  'data-export-requested': 'Asked for a download of their data',
  'group-pack-requested': 'Asked for a group as a file',
  'group-pack-downloaded': 'Downloaded a group as a file',
};

/** What is not on the list says itself well enough: "photo-changed" is "Photo changed". */
export function eventInWords(name: string): string {
  return eventWords[name] ?? name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
}

export function factInWords({ name, value }: { name: string; value: string }): string {
  if (name === 'role') return roleWords[value as Role] ?? value;
  return value;
}
