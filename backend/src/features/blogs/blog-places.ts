import { idFrom, shortIdFrom } from '../../platform/ids.js';

export const blogKinds = ['OWN', 'DEPARTMENT', 'GROUP'] as const;
export type BlogKind = (typeof blogKinds)[number];

/** A blog whether or not it has been needed yet: its id follows from whose it is. */
export interface BlogPlace {
  readonly id: string;
  readonly shortId: string;
  readonly kind: BlogKind;
  readonly personId: string | null;
  readonly departmentId: string | null;
  readonly groupId: string | null;
}

export function ownBlogOf(personId: string): BlogPlace {
  const source = `blog of person ${personId}`;
  return { id: idFrom(source), shortId: shortIdFrom(source), kind: 'OWN', personId, departmentId: null, groupId: null };
}

export function blogOfDepartment(departmentId: string): BlogPlace {
  const source = `blog of department ${departmentId}`;
  return { id: idFrom(source), shortId: shortIdFrom(source), kind: 'DEPARTMENT', personId: null, departmentId, groupId: null };
}

export function blogOfGroup(groupId: string): BlogPlace {
  const source = `blog of group ${groupId}`;
  return { id: idFrom(source), shortId: shortIdFrom(source), kind: 'GROUP', personId: null, departmentId: null, groupId };
}

/** Where something from elsewhere goes: to the blog of the group in which it stands, to the department's blog when that is wanted and there is one, else to its first author's own. */
export function placeOfImported({ place, departmentId, groupId, authorIds }: ImportedPlace): BlogPlace {
  if (groupId) return blogOfGroup(groupId);
  return place === 'DEPARTMENT' && departmentId ? blogOfDepartment(departmentId) : ownBlogOf(authorIds[0] ?? '');
}

interface ImportedPlace {
  readonly place?: BlogKind;
  readonly departmentId: string | null;
  readonly groupId?: string;
  readonly authorIds: readonly string[];
}

/** Where these people may put what they write together: the own blog of each, their departments' blogs, and the groups of all. */
export function placesOf(authors: readonly { readonly id: string; readonly departmentId: string | null; readonly groupIds: readonly string[] }[]): BlogPlace[] {
  const departments = [...new Set(authors.flatMap(({ departmentId }) => departmentId ?? []))];
  const [first, ...others] = authors;
  const groups = (first?.groupIds ?? []).filter((id) => others.every(({ groupIds }) => groupIds.includes(id)));
  return [...authors.map(({ id }) => ownBlogOf(id)), ...departments.map(blogOfDepartment), ...groups.map(blogOfGroup)];
}
