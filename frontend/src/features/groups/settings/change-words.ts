import type { GroupKind, GroupKindChangeQuery, GroupMergeChangeQuery } from '../../../gql/groups/graphql';
import { count } from '../../../lib/words';

type KindChange = GroupKindChangeQuery['groupKindChange'];
type MergeChange = GroupMergeChangeQuery['groupMergeChange'];

const people = (number: number) => count(number, 'person', 'people');

/** What changing the kind or the limits would mean, a sentence each. */
export function kindChangeInWords({ knowing, reading, closing }: KindChange, before: GroupKind, after: GroupKind): string[] {
  const said: string[] = [];
  if (knowing.lose > 0) said.push(`${people(knowing.lose)} will no longer know that the group exists.`);
  if (knowing.gain > 0) said.push(`${people(knowing.gain)} will come to know that the group exists.`);
  if (reading.lose > 0) said.push(`${people(reading.lose)} will no longer see what is here for everyone.`);
  if (reading.gain > 0) {
    const since = before === 'OPEN' ? '' : ' from now on';
    said.push(`${people(reading.gain)} will come to see what is published here for everyone${since}.`);
  }
  if (before !== 'OPEN' && after === 'OPEN') said.push('What was published here so far stays for members only.');
  if (closing > 0) said.push(`${count(closing, 'post')} will be for members only, for good: opening the group again does not open ${closing === 1 ? 'it' : 'them'}.`);
  return said.length > 0 ? said : ['Nobody gains or loses sight of anything.'];
}

/** What merging a group into another would mean. */
export function mergeChangeInWords({ joining, leftBehind, reading, moving }: MergeChange, gone: string, into: string): string[] {
  return [
    `${count(moving, 'post')} of ${gone} will stand in ${into}, for its members only.`,
    ...(joining > 0 ? [`${people(joining)} will become ${joining === 1 ? 'a member' : 'members'} of ${into}, and be told by email.`] : []),
    ...(leftBehind > 0 ? [`${people(leftBehind)} cannot belong to ${into}, and will lose sight of what was said.`] : []),
    ...(reading.gain > 0 ? [`${people(reading.gain)} will come to see the posts.`] : []),
    ...(reading.lose > 0 ? [`${people(reading.lose)} will no longer see the posts.`] : []),
    `${gone} will be gone. There is no way back.`,
  ];
}
