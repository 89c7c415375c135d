import type { Actor } from '../../../platform/access/actor.js';
import { canRead } from '../../../platform/access/readable.js';
import { type ReaderKey, departmentKey, everyone, groupKey, groupModeratorsKey, personKey } from '../../../platform/access/reader-keys.js';
import { type AddressedItem, type AudienceChoice, readersOf } from '../../content/content.public.js';

export const spaceEditing = ['READERS', 'MEMBERS', 'EDITORS'] as const;
/** Who of its readers may edit: all of them, those who belong to its place, or those who are named. */
export type SpaceEditing = (typeof spaceEditing)[number];

export const spaceRoles = ['MANAGER', 'EDITOR'] as const;
/** As what somebody is named: looks after it, or edits there when its editors are named. */
export type SpaceRole = (typeof spaceRoles)[number];

/** Whose a space is: a department's or a group's, or with neither that of all staff. */
export interface SpacePlace {
  readonly departmentId: string | null;
  readonly groupId: string | null;
}

/** All that decides whom a space and its pages reach. */
export interface AddressedSpace extends SpacePlace {
  readonly intendedReaders: AudienceChoice;
}

/** A space as one person stands to it: all that decides what they may do there. */
export interface ActableSpace extends SpacePlace {
  readonly audienceId: number;
  readonly editorsAudienceId: number;
  /** Since when its group is read and no longer written. */
  readonly groupArchivedAt: Date | null;
  /** Is named as one of its managers; in a group's space: owns the group. */
  readonly viewerManages: boolean;
}

/** The space as if it were an item: it reaches whom its pages reach. */
export function addressedAs({ departmentId, groupId, intendedReaders }: AddressedSpace): AddressedItem {
  return { status: 'PUBLISHED', intendedReaders, departmentId, groupId, authorIds: [] };
}

/** Who reads the space and all its pages. `groupReaders` as for items. */
export function readersOfSpace(space: AddressedSpace, groupReaders: readonly ReaderKey[] = []): ReaderKey[] {
  return readersOf(addressedAs(space), groupReaders);
}

/**
 * Who may edit, as far as they may read: `readers` are the space's, `named` its editors and managers. Where a group has named
 * editors, its owners and moderators edit too.
 */
export function editorsOfSpace(
  { departmentId, groupId, editing }: SpacePlace & { readonly editing: SpaceEditing },
  { readers, named }: { readonly readers: readonly ReaderKey[]; readonly named: readonly string[] },
): ReaderKey[] {
  switch (editing) {
    case 'READERS':
      return [...readers];
    case 'MEMBERS':
      return [membersKey({ departmentId, groupId })];
    case 'EDITORS':
      return [...(groupId ? [groupModeratorsKey(groupId)] : []), ...named.map(personKey)];
  }
}

/** The readers that fit the place. In a group that is not open there are its members only. */
export function readersThatFit({ departmentId, groupId }: SpacePlace, groupIsOpen: boolean): AudienceChoice[] {
  if (groupId) return groupIsOpen ? ['EVERYONE', 'GROUP'] : ['GROUP'];
  return departmentId ? ['EVERYONE', 'DEPARTMENT'] : ['EVERYONE'];
}

/** Creates, edits, moves and deletes pages, and sees what lies in the bin. */
export function canEditIn(actor: Actor, space: ActableSpace): boolean {
  return canRead(actor, space) && actor.audiences.includes(space.editorsAudienceId) && !space.groupArchivedAt;
}

/** Changes name, readers and editors, and deletes it when it is empty. Site roles have no say in what stands in a group. */
export function canManageSpace(actor: Actor, space: ActableSpace): boolean {
  return canRead(actor, space) && !space.groupArchivedAt && (space.viewerManages || (!space.groupId && actor.roles.includes('SITE_ADMIN')));
}

/** Names who looks after it. Whoever owns a group looks after its spaces. */
export function canNameManagers(actor: Actor, space: ActableSpace): boolean {
  return canRead(actor, space) && canManageSpace(actor, space) && space.groupId === null;
}

/** Opens a space there: for all staff anybody, for a department its people, for a group its owners. */
export function canCreateSpaceIn(actor: Actor, { departmentId, groupId }: SpacePlace, ownsActiveGroup: boolean): boolean {
  if (groupId) return ownsActiveGroup;
  return departmentId === null || departmentId === actor.departmentId;
}

/** In the order in which spaces are listed: one's groups', one's department's, those of all staff, and all others that one may read. */
export const spaceScopes = ['GROUPS', 'DEPARTMENT', 'ALL_STAFF', 'OTHERS'] as const;
export type SpaceScope = (typeof spaceScopes)[number];

export function scopeOf({ groupIds, departmentId: own }: Pick<Actor, 'groupIds' | 'departmentId'>, { groupId, departmentId }: SpacePlace): SpaceScope {
  if (groupId) return groupIds?.includes(groupId) ? 'GROUPS' : 'OTHERS';
  if (departmentId) return departmentId === own ? 'DEPARTMENT' : 'OTHERS';
  return 'ALL_STAFF';
}

function membersKey({ departmentId, groupId }: SpacePlace): ReaderKey {
  if (groupId) return groupKey(groupId);
  return departmentId ? departmentKey(departmentId) : everyone;
}
