import type { AudienceChoice, ItemStatus } from '../../../features/content/content.public.js';
import type { GroupKind, GroupRole } from '../../../features/groups/groups.public.js';
import type { TestPerson } from '../../people.factory.js';

/**
 * The rules of reading told a second time, plainly and in another way, so that the two check each other: nothing here knows of
 * audiences, keys or SQL.
 */

export interface Person extends Omit<TestPerson, 'departmentId'> {
  departmentId: string;
  /** Administers and moderates the site. */
  readonly isOfficial: boolean;
  readonly password: string | undefined;
  /** Has closed their account. */
  isGone: boolean;
}

export interface Group {
  readonly id: string;
  readonly name: string;
  /** Stands in what it tells of itself to those who read in it. */
  readonly about: string;
  /** A tag that it alone carries as its topic. */
  readonly topic: string;
  kind: GroupKind;
  limitedTo: string[];
  readonly members: Map<Person, GroupRole>;
  readonly invited: Set<Person>;
  readonly removed: Set<Person>;
  isArchived: boolean;
  /** That took it over. */
  mergedInto: Group | null;
}

export interface Remark {
  readonly id: string;
  readonly author: Person;
  /** Stands in no other text. */
  readonly word: string;
  isHidden: boolean;
}

export interface Post {
  readonly id: string;
  authors: Person[];
  /** Who has published it, each a revision of their own. */
  readonly publishers: Set<Person>;
  /** Stands in no other text. */
  readonly word: string;
  readonly tag: string;
  readonly fileId: string;
  /** Stands in its file and nowhere else. */
  readonly filed: string;
  /** Of whoever published it first. */
  departmentId: string | null;
  group: Group | null;
  audience: AudienceChoice;
  status: ItemStatus;
  isHidden: boolean;
  remark: Remark | null;
}

/** What a post says that an acronym stands for, in words that no other text holds. */
export function meaningOf({ word }: Pick<Post, 'word'>): string {
  const letters = [...word].reverse().join('');
  return `${letters.slice(0, 6)} ${letters.slice(6)}`;
}

export function definitionOf(post: Pick<Post, 'word'>): string {
  const meaning = meaningOf(post);
  return `${meaning} (${meaning.split(' ').map((word) => word.charAt(0).toUpperCase()).join('')})`;
}

export function knowsOf(person: Person, group: Group): boolean {
  if (group.mergedInto) return knowsOf(person, group.mergedInto);
  return group.kind !== 'HIDDEN' || group.members.has(person) || group.invited.has(person);
}

/** Reads what a group says of itself, beside its name, purpose and owners. */
export function seesFacts(person: Person, group: Group): boolean {
  return group.kind !== 'HIDDEN' || group.members.has(person);
}

/** Sees who belongs, and reads its welcome. */
export function seesInside(person: Person, group: Group): boolean {
  return group.members.has(person) || isOpenTo(person, group);
}

export function isModerator(person: Person, group: Group): boolean {
  return ['OWNER', 'MODERATOR'].includes(group.members.get(person) ?? '');
}

export function isOwner(person: Person, group: Group): boolean {
  return group.members.get(person) === 'OWNER';
}

export function isOpenTo(person: Person, { kind, limitedTo }: Pick<Group, 'kind' | 'limitedTo'>): boolean {
  return kind === 'OPEN' && isWithin(person, limitedTo);
}

export function isWithin({ departmentId }: Person, limitedTo: readonly string[]): boolean {
  return limitedTo.length === 0 || limitedTo.includes(departmentId);
}

export function mayRead(person: Person, post: Post): boolean {
  const isAuthor = post.authors.includes(person);
  if (post.isHidden) return isAuthor || (post.group ? isModerator(person, post.group) : person.isOfficial);
  if (!isReleased(post)) return isAuthor;
  if (post.group) return post.group.members.has(person) || (post.audience === 'EVERYONE' && isOpenTo(person, post.group));
  return post.audience === 'EVERYONE' || isAuthor || person.departmentId === post.departmentId;
}

/** Has a say in it: an author who, where its readers have it before them, still belongs to its group. */
export function actsOn(person: Person, post: Post): boolean {
  if (person.isGone || !post.authors.includes(person) || !mayRead(person, post)) return false;
  return !isReleased(post) || !post.group || post.group.members.has(person);
}

/** Others than its authors have it before them. */
export function isReleased({ status }: Post): boolean {
  return status === 'PUBLISHED' || status === 'ARCHIVED';
}

/** Stands in lists. */
export function isListed({ status, isHidden }: Post): boolean {
  return status === 'PUBLISHED' && !isHidden;
}

/** Can be found. */
export function isFindable(post: Post): boolean {
  return isReleased(post) && !post.isHidden;
}

/**
 * The words of a comment are there for whoever reads its post, until a moderator takes them away: then for who wrote them. Authors
 * who left a group still read there what only its authors see, and none of its comments.
 */
export function showsRemark(person: Person, post: Post): boolean {
  if (!post.remark || (post.remark.isHidden && post.remark.author !== person) || !mayRead(person, post)) return false;
  return !post.group || post.group.members.has(person) || isFindable(post);
}
