import type { GroupHeadFragment } from '../../../gql/groups/graphql';

/** Whether posts of the group are in general there for the viewer; others may still read single ones. */
export function readsInside({ viewerRole, kind }: GroupHeadFragment): boolean {
  return viewerRole !== null || kind === 'OPEN';
}
