import type { Actor } from '../../platform/access/actor.js';
import { canRead } from '../../platform/access/readable.js';
import { type ReaderKey, departmentKey, everyone, groupInvitedKey, groupKey } from '../../platform/access/reader-keys.js';

export const groupKinds = ['OPEN', 'REQUEST', 'HIDDEN'] as const;
export type GroupKind = (typeof groupKinds)[number];

export const groupRoles = ['OWNER', 'MODERATOR', 'MEMBER'] as const;
export type GroupRole = (typeof groupRoles)[number];

/** All that decides whom a group's own page and its items reach. */
export interface AddressedGroup {
  readonly id: string;
  readonly kind: GroupKind;
  /** Departments whose people may join; empty for all. */
  readonly limitedTo: readonly string[];
}

/** A group as one person stands to it: all that decides what they may do there. */
export interface ActableGroup extends AddressedGroup {
  /** Who knows of it. */
  readonly audienceId: number;
  readonly archivedAt: Date | null;
  readonly mergedIntoId: string | null;
  /** Null for those who do not belong. */
  readonly viewerRole: GroupRole | null;
  readonly viewerIsInvited: boolean;
  readonly viewerWasRemoved: boolean;
}

/** Who knows that it exists, its name, purpose and owners. */
export function knownBy({ id, kind }: AddressedGroup): ReaderKey[] {
  return kind === 'HIDDEN' ? [groupKey(id), groupInvitedKey(id)] : [everyone];
}

/** Whom those of its items reach that are not for members only. */
export function readersOfGroup({ id, kind, limitedTo }: AddressedGroup): ReaderKey[] {
  if (kind !== 'OPEN') return [groupKey(id)];
  return limitedTo.length === 0 ? [everyone] : [groupKey(id), ...limitedTo.map(departmentKey)];
}

function canKnow(actor: Actor, group: ActableGroup): boolean {
  return canRead(actor, group);
}

export function isMember({ viewerRole }: ActableGroup): boolean {
  return viewerRole !== null;
}

/** Sees what a group says of itself. Of a hidden one people who are invited see name, purpose and owners until they have decided. */
export function canSeeAbout(group: ActableGroup): boolean {
  return group.kind !== 'HIDDEN' || isMember(group);
}

/** Sees who belongs: of an open group everybody who may read in it, of others its members. */
export function canSeeMembers(actor: Actor, group: ActableGroup): boolean {
  return canKnow(actor, group) && (isMember(group) || (group.kind === 'OPEN' && isWithinLimit(actor, group)));
}

/** Reads what it tells of itself to those who read in it. */
export function canReadInside(actor: Actor, group: ActableGroup): boolean {
  return canSeeMembers(actor, group);
}

/** Comes in by themselves. */
export function canJoin(actor: Actor, group: ActableGroup): boolean {
  return canKnow(actor, group) && group.kind === 'OPEN' && couldBelong(actor, group) && !group.viewerWasRemoved;
}

/** Asks to be let in. */
export function canAsk(actor: Actor, group: ActableGroup): boolean {
  return canKnow(actor, group) && group.kind === 'REQUEST' && couldBelong(actor, group) && !group.viewerIsInvited;
}

/** Takes up an invitation. Whoever was removed has been invited since. */
export function canAccept(actor: Actor, group: ActableGroup): boolean {
  return canKnow(actor, group) && group.viewerIsInvited && couldBelong(actor, group);
}

/** Comes in with a link that works: it tells of the group, whatever its kind, and lets in nobody who was removed. */
export function canComeByLink(actor: Actor, group: ActableGroup): boolean {
  return couldBelong(actor, group) && !group.viewerWasRemoved;
}

/** Writes there. */
export function canPostIn(group: ActableGroup): boolean {
  return isMember(group) && isActive(group);
}

/** Hides, locks, removes members, invites, and decides who is let in. */
export function canModerateGroup(group: ActableGroup): boolean {
  return group.viewerRole === 'OWNER' || group.viewerRole === 'MODERATOR';
}

export function canInvite(group: ActableGroup): boolean {
  return canModerateGroup(group) && isActive(group);
}

/** Changes what it says of itself, its kind, its limits and roles, archives it and takes it out. */
export function canManageGroup(group: ActableGroup): boolean {
  return group.viewerRole === 'OWNER' && group.mergedIntoId === null;
}

/** Takes all of one group over into another that goes on. */
export function canMerge(gone: ActableGroup, into: ActableGroup): boolean {
  return gone.id !== into.id && canManageGroup(gone) && canManageGroup(into) && isActive(into);
}

/** Removes somebody. Owners are removed by owners only, and nobody removes themselves: they leave. */
export function canRemoveMember(actor: Actor, group: ActableGroup, member: { readonly personId: string; readonly role: GroupRole }): boolean {
  if (member.personId === actor.personId) return false;
  return member.role === 'MEMBER' ? canModerateGroup(group) : canManageGroup(group);
}

/** Whether people of this department may belong. */
export function isWithinLimit({ departmentId }: Pick<Actor, 'departmentId'>, { limitedTo }: AddressedGroup): boolean {
  return limitedTo.length === 0 || (departmentId !== null && limitedTo.includes(departmentId));
}

/** Archived groups are read and no longer written. */
export function isActive({ archivedAt, mergedIntoId }: Pick<ActableGroup, 'archivedAt' | 'mergedIntoId'>): boolean {
  return archivedAt === null && mergedIntoId === null;
}

function couldBelong(actor: Actor, group: ActableGroup): boolean {
  return !isMember(group) && isActive(group) && isWithinLimit(actor, group);
}
