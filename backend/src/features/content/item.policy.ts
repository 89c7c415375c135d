import type { Actor } from '../../platform/access/actor.js';
import { canRead } from '../../platform/access/readable.js';
import { type ReaderKey, departmentKey, everyone, groupKey, groupModeratorsKey, personKey, roleKey } from '../../platform/access/reader-keys.js';

export const itemStatuses = ['DRAFT', 'SCHEDULED', 'PUBLISHED', 'ARCHIVED', 'WITHDRAWN'] as const;
export type ItemStatus = (typeof itemStatuses)[number];

/** Who an item is meant for once it is published: in a group, all who may read there, or its members only. */
export const audienceChoices = ['EVERYONE', 'DEPARTMENT', 'GROUP'] as const;
export type AudienceChoice = (typeof audienceChoices)[number];

/** Who sees what the items of a kind said before: their authors, or all who may read them. */
export type HistoryReaders = 'AUTHORS' | 'READERS';

/** All that decides who may read an item. */
export interface AddressedItem {
  readonly status: ItemStatus;
  readonly intendedReaders: AudienceChoice;
  readonly departmentId?: string | null;
  /** The group in which it stands; null where it stands in none. */
  readonly groupId?: string | null;
  readonly authorIds: readonly string[];
  readonly hiddenAt?: Date | null;
  readonly disposedAt?: Date | null;
}

/** All that decides what may be done with an item. */
export interface ActableItem {
  readonly audienceId: number;
  /** Those of its readers who may change it; null where that is its authors. */
  readonly editorsAudienceId?: number | null;
  readonly status: ItemStatus;
  readonly authorIds: readonly string[];
  /** The group in which it stands. */
  readonly groupId?: string | null;
  readonly hiddenAt?: Date | null;
  /** Since when moderators of its group let nobody comment. */
  readonly commentsLockedAt?: Date | null;
  /** Since when its group is read and no longer written. */
  readonly groupArchivedAt?: Date | null;
  /** 0 before the first publication. */
  readonly revisionNumber: number;
}

/**
 * Who may read it: the one place where this is decided. The audience of every item is made from its answer. What stands in a
 * group reaches nobody whom the group does not reach, neither the authors who have left nor the moderators of the site.
 * `groupReaders` are those whom the group lets read what is not for members only; without them it is its members alone.
 */
export function readersOf(item: AddressedItem, groupReaders: readonly ReaderKey[] = []): ReaderKey[] {
  const authors = item.authorIds.map(personKey);
  if (item.disposedAt) return [];
  if (item.hiddenAt) return [...authors, item.groupId ? groupModeratorsKey(item.groupId) : roleKey('MODERATOR')];
  switch (item.status) {
    case 'DRAFT':
    case 'SCHEDULED':
    case 'WITHDRAWN':
      return authors;
    case 'PUBLISHED':
    case 'ARCHIVED':
      if (!item.groupId) return readersOutside(item, authors);
      return item.intendedReaders === 'EVERYONE' && groupReaders.length > 0 ? [...groupReaders] : [groupKey(item.groupId)];
  }
}

function readersOutside({ intendedReaders, departmentId }: AddressedItem, authors: ReaderKey[]): ReaderKey[] {
  if (intendedReaders === 'EVERYONE') return [everyone];
  return intendedReaders === 'DEPARTMENT' && departmentId ? [departmentKey(departmentId), ...authors] : authors;
}

/** Changes the draft, pictures included. What was archived is restored first. */
export function canEdit(actor: Actor, item: ActableItem): boolean {
  return canRead(actor, item) && isAuthor(actor, item) && item.status !== 'ARCHIVED';
}

/**
 * Makes the draft the text that others read. Publishing what was withdrawn puts it back, mended. What moderators have hidden
 * can be mended too, and stays hidden. In an archived group nothing changes: there it is published only where the draft takes
 * it elsewhere, which whoever knows of places sees to.
 */
export function canPublish(actor: Actor, item: ActableItem): boolean {
  return canRead(actor, item) && canEdit(actor, item) && (!item.hiddenAt || item.status === 'PUBLISHED');
}

/** Names another author, or one less. What moderators have hidden is shown to nobody new. */
export function canChangeAuthors(actor: Actor, item: ActableItem): boolean {
  return canRead(actor, item) && canEdit(actor, item) && !item.hiddenAt;
}

/** Has it published by itself later. What readers know already is changed now or not at all. */
export function canSchedule(actor: Actor, item: ActableItem): boolean {
  return canRead(actor, item) && canPublish(actor, item) && !item.hiddenAt && item.revisionNumber === 0;
}

/** Takes it out of lists and closes its comments; it stays readable at its address. */
export function canArchive(actor: Actor, item: ActableItem): boolean {
  return canRead(actor, item) && isAuthor(actor, item) && item.status === 'PUBLISHED' && !item.hiddenAt;
}

/** Makes it unreadable for all but its authors. */
export function canWithdraw(actor: Actor, item: ActableItem): boolean {
  return canRead(actor, item) && isAuthor(actor, item) && (item.status === 'PUBLISHED' || item.status === 'ARCHIVED');
}

/**
 * Undoes archiving and withdrawing. Only what was published can be archived or withdrawn, so what comes back always has
 * a published text: a draft that was never published cannot be "restored" into the open.
 */
export function canRestore(actor: Actor, item: ActableItem): boolean {
  return (
    canRead(actor, item) && isAuthor(actor, item) && belongsToItsGroup(actor, item) && !item.groupArchivedAt
    && (item.status === 'ARCHIVED' || item.status === 'WITHDRAWN') && !item.hiddenAt
  );
}

/** Every reader may comment on what is published; comments on archived, hidden and locked items, and in archived groups, are closed. */
export function canComment(actor: Actor, item: ActableItem): boolean {
  return canRead(actor, item) && item.status === 'PUBLISHED' && !item.hiddenAt && !item.commentsLockedAt && !item.groupArchivedAt;
}

/** Closes the comments on what stands in a group, or opens them again. `moderates`: is an owner or moderator of that group now. */
export function canLockComments(actor: Actor, item: ActableItem, moderates: boolean): boolean {
  return canRead(actor, item) && moderates && item.status === 'PUBLISHED' && !item.hiddenAt;
}

/** Goes back to the published text; what was never published goes altogether. */
export function canDiscardDraft(actor: Actor, item: ActableItem, draft: { readonly changed: boolean }): boolean {
  return canRead(actor, item) && canEdit(actor, item) && (item.revisionNumber === 0 || draft.changed);
}

/** Looks at it as somebody else would. */
export function canSeeAsOthers(actor: Actor, item: ActableItem): boolean {
  return canRead(actor, item) && isAuthor(actor, item);
}

/** Sees every published revision, and what changed between them. */
export function canSeeHistory(actor: Actor, item: ActableItem, historyReaders: HistoryReaders): boolean {
  return canRead(actor, item) && (historyReaders === 'READERS' || isAuthor(actor, item));
}

/** Takes the text of an older revision as the draft. */
export function canRestoreRevision(actor: Actor, item: ActableItem, historyReaders: HistoryReaders): boolean {
  return canRead(actor, item) && canSeeHistory(actor, item, historyReaders) && canEdit(actor, item) && item.revisionNumber > 0;
}

/**
 * Is one of its authors or, where it has editors, of these. Whoever has left a group has no say in what they published there;
 * what its readers do not see is theirs to take elsewhere. What has editors stands still while its group is archived.
 */
function isAuthor(actor: Actor, item: ActableItem): boolean {
  if (hasEditors(item)) return !item.groupArchivedAt && actor.audiences.includes(item.editorsAudienceId);
  const isBeforeReaders = item.status === 'PUBLISHED' || item.status === 'ARCHIVED';
  return item.authorIds.includes(actor.personId) && (!isBeforeReaders || belongsToItsGroup(actor, item));
}

function belongsToItsGroup(actor: Actor, item: ActableItem): boolean {
  return hasEditors(item) || !item.groupId || (actor.groupIds ?? []).includes(item.groupId);
}

function hasEditors(item: ActableItem): item is ActableItem & { readonly editorsAudienceId: number } {
  return typeof item.editorsAudienceId === 'number';
}
