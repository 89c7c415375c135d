import type { GroupKind } from '../../gql/groups/graphql';

/** The kinds to choose from: who will know of the group and who will read in it. */
export const kindChoices: { value: GroupKind; label: string; hint: string }[] = [
  { value: 'OPEN', label: 'Open', hint: 'All staff can read it, and anyone can join. With departments ticked, only their people.' },
  { value: 'REQUEST', label: 'By request', hint: 'All staff can find it. Only members read, and you decide who joins.' },
  { value: 'HIDDEN', label: 'Hidden', hint: 'Only members, and people they invite, know that it exists. Only members read.' },
];
