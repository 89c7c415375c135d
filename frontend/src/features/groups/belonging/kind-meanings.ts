import type { GroupKind } from '../../../gql/groups/graphql';

/** Who knows of a group and who reads in it, in a sentence. */
export const kindMeanings: Record<GroupKind, string> = {
  OPEN: 'An open group: all staff read it, and anyone joins.',
  REQUEST: 'A group by request: all staff know of it, and its members read it.',
  HIDDEN: 'A hidden group: only its members know of it and read it.',
};
