import type { GroupHeadFragment } from '../../../gql/groups/graphql';

/** Whether posts of the group are in general there for the viewer; others may still read single ones. Who belongs is told to the same people. */
export function readsInside({ viewerRole, viewerCan }: GroupHeadFragment): boolean {
  return viewerRole !== null || viewerCan.seeMembers;
}
