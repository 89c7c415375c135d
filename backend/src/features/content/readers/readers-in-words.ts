import type { AddressedItem } from '../item.policy.js';
import type { ReaderCount } from './reader-counts.js';

export interface ReadersWords {
  readonly viewerId: string;
  readonly siteName: string;
  readonly departmentName: string | undefined;
  /** The group in which the item stands, as far as the viewer knows of it. */
  readonly group?: GroupWords | undefined;
}

export interface GroupWords {
  readonly name: string;
  readonly isOpen: boolean;
  /** The departments to which it is limited. */
  readonly departmentNames: readonly string[];
}

/** So many departments are named; more are counted. */
const mostNamed = 3;

/** Who can read an item, in words for the person who asks. */
export function readersInWords(item: AddressedItem, words: ReadersWords): string {
  const { viewerId, siteName, departmentName, group } = words;
  const onlyAuthors = item.authorIds.length === 1 && item.authorIds[0] === viewerId ? 'Only you' : 'Only the authors';
  if (item.disposedAt) return 'Nobody';
  if (item.hiddenAt && item.authorIds.length === 0) return item.groupId ? `Only the moderators of ${group?.name ?? 'the group'}` : 'Only moderators';
  if (item.hiddenAt) return item.groupId ? `${onlyAuthors} and the moderators of ${group?.name ?? 'the group'}` : `${onlyAuthors} and moderators`;
  if (item.status !== 'PUBLISHED' && item.status !== 'ARCHIVED') return onlyAuthors;
  if (item.groupId) return item.intendedReaders === 'EVERYONE' && group ? readersOfGroupInWords(group, siteName) : membersInWords(group);
  if (item.intendedReaders === 'EVERYONE') return `Everyone on ${siteName}`;
  return departmentName ? `Everyone in ${departmentName}` : onlyAuthors;
}

/** Whom a group lets read what is not for its members only. */
export function readersOfGroupInWords(group: GroupWords, siteName: string): string {
  if (!group.isOpen) return membersInWords(group);
  if (group.departmentNames.length === 0) return `Everyone on ${siteName}`;
  return `${membersInWords(group)} and everyone in ${listed(group.departmentNames)}`;
}

/** "214 people in 6 departments, 12 of them outside your department" */
export function countInWords({ people, departments, outsideDepartment }: ReaderCount): string {
  if (people === 0) return 'nobody';
  const who = `${counted(people, 'person', 'people')} in ${counted(departments, 'department', 'departments')}`;
  if (!outsideDepartment) return who;
  if (outsideDepartment < people) return `${who}, ${outsideDepartment.toLocaleString('en-GB')} of them outside your department`;
  return people === 1 ? `${who} outside yours` : `${who}, all of them outside your department`;
}

function membersInWords(group: GroupWords | undefined): string {
  return `Members of ${group?.name ?? 'its group'}`;
}

function listed(names: readonly string[]): string {
  if (names.length > mostNamed) return counted(names.length, 'department', 'departments');
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
