import type { GroupKind, GroupRole } from '../../gql/groups/graphql';
import { count } from '../../lib/words';

/** The kinds in a word or two. */
export const kindNames: Record<GroupKind, string> = { OPEN: 'Open', REQUEST: 'By request', HIDDEN: 'Hidden' };

export const roleNames: Record<GroupRole, string> = { OWNER: 'Owner', MODERATOR: 'Moderator', MEMBER: 'Member' };

interface Entered {
  kind: GroupKind;
  limitedTo: { name: string }[];
  archivedAt: string | null;
}

/** How one comes in, to stand behind "12 members, …". */
export function wayIn({ kind, limitedTo, archivedAt }: Entered): string {
  if (archivedAt) return 'archived';
  if (kind === 'HIDDEN') return 'by invitation';
  const way = kind === 'OPEN' ? 'open to join' : 'ask to join';
  const [first, ...more] = limitedTo;
  if (!first) return way;
  const where = more.length === 0 ? first.name : count(limitedTo.length, 'department');
  return kind === 'OPEN' ? `open to people of ${where}` : `people of ${where} can ask to join`;
}
