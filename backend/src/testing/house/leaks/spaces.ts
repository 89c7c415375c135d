import type { AudienceChoice } from '../../../features/content/content.public.js';
import { type Group, type Person, isModerator, isOpenTo, isOwner } from './model.js';
import type { WikiPage } from './wiki-pages.js';

/** The rules of spaces told a second time, as those of posts are in `model.ts`. */

export interface Space {
  readonly id: string;
  readonly shortId: string;
  /** Is its name and its description, and stands in no other text. */
  readonly word: string;
  group: Group | null;
  readonly departmentId: string | null;
  readers: AudienceChoice;
  editing: 'READERS' | 'MEMBERS' | 'EDITORS';
  /** Look after it; in a group its owners do. */
  readonly managers: Set<Person>;
  readonly editors: Set<Person>;
  readonly pages: WikiPage[];
}

export function readsSpace(person: Person, { group, departmentId, readers }: Space): boolean {
  if (group) return group.members.has(person) || (readers === 'EVERYONE' && isOpenTo(person, group));
  return readers === 'EVERYONE' || person.departmentId === departmentId;
}

export function editsIn(person: Person, space: Space): boolean {
  return readsSpace(person, space) && !space.group?.isArchived && isAmongEditors(person, space);
}

/** As far as they read it. */
export function isAmongEditors(person: Person, space: Space): boolean {
  const { group, departmentId, editing, managers, editors } = space;
  if (editing === 'EDITORS') return managers.has(person) || editors.has(person) || (group !== null && isModerator(person, group));
  if (editing === 'READERS') return readsSpace(person, space);
  if (!group && !departmentId) return true;
  return group ? group.members.has(person) : person.departmentId === departmentId;
}

export function managesSpace(person: Person, space: Space): boolean {
  const { group, managers } = space;
  if (!readsSpace(person, space) || group?.isArchived) return false;
  return group ? isOwner(person, group) : managers.has(person) || person.isOfficial;
}

/** Somebody with an account looks after it and reads it. */
export function isManaged(space: Space): boolean {
  return space.group !== null || [...space.managers].some((person) => !person.isGone && readsSpace(person, space));
}

export function scopeOf(person: Person, { group, departmentId }: Space): string {
  if (group) return group.members.has(person) ? 'GROUPS' : 'OTHERS';
  if (departmentId) return person.departmentId === departmentId ? 'DEPARTMENT' : 'OTHERS';
  return 'ALL_STAFF';
}

/** Those that everybody who reads the space sees. */
export const shownPages = ({ pages }: Space): WikiPage[] => pages.filter(({ isHidden, deletedWith }) => !isHidden && !deletedWith);
