import type { GroupKind } from '../../../gql/groups/graphql';

interface Joined {
  kind: GroupKind;
  limitedTo: readonly { name: string }[];
  archivedAt: string | null;
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Who may join a group and how, in a sentence or two. */
export function joiningInWords({ kind, limitedTo, archivedAt }: Joined): string {
  if (archivedAt) return 'Nobody joins an archived group.';
  const people = limitedTo.length > 0 && `people of ${list.format(limitedTo.map(({ name }) => name))}`;
  switch (kind) {
    case 'OPEN':
      return people ? `Only ${people} may join. They need not ask.` : 'Anyone may join. Nobody needs to ask.';
    case 'REQUEST':
      return `${people ? `Only ${people}` : 'Anyone'} may ask to join. Owners and moderators decide.`;
    case 'HIDDEN':
      return `By invitation of its owners and moderators.${people ? ` Only ${people} may be invited.` : ''}`;
  }
}
