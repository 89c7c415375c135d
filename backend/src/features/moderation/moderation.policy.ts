import type { Actor } from '../../platform/access/actor.js';

export const caseStatuses = ['OPEN', 'SECOND_LOOK', 'DECIDED'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

export const decisionKinds = ['KEEP', 'HIDE', 'WARN'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** All that decides what may be done with a case. */
export interface ActableCase {
  readonly status: CaseStatus;
  readonly hidden: boolean;
  /** Everybody whose thing it is about. */
  readonly authorIds: readonly string[];
  /** Who decided last; null before anybody has. */
  readonly lastModeratorId: string | null;
  /** Whether the author has asked for a second look before. */
  readonly secondLookAsked: boolean;
  /** Whether the author has mended it since they asked. */
  readonly changedSinceLook: boolean;
  /** The group whose moderators decide; null where those of the site do. */
  readonly groupId: string | null;
  /** Whether the actor is an owner or moderator of that group now. */
  readonly viewerModeratesGroup: boolean;
  /** Nobody in the group can decide it: all its moderators wrote it, or the second look would be at their own decision. */
  readonly isForSite: boolean;
  /** Whether the actor has decided it before. */
  readonly viewerHasDecided: boolean;
}

/** What stands in a group, as far as it decides who hides it. */
export interface ThingInGroup {
  readonly authorIds: readonly string[];
  /** Whether the actor is an owner or moderator of the group in which it stands. */
  readonly viewerModeratesGroup: boolean;
}

/** One does not report oneself. Whether the thing can be read is asked when it is found. */
export function canReport(actor: Actor, thing: { readonly authorIds: readonly string[] }): boolean {
  return !thing.authorIds.includes(actor.personId);
}

/** Hides it without a report. One's own one withdraws or deletes. */
export function canHide(actor: Actor, thing: ThingInGroup): boolean {
  return thing.viewerModeratesGroup && !thing.authorIds.includes(actor.personId);
}

/** Sees the queue of the site. */
export function canModerate(actor: Actor): boolean {
  return actor.roles.includes('MODERATOR');
}

/**
 * Sees a case. Moderators learn nothing of what is said against themselves. What stands in a group is for the group's moderators;
 * those of the site come in only where nobody in the group can decide, and see what they have decided afterwards too.
 */
export function canSeeCase(actor: Actor, about: ActableCase): boolean {
  if (about.authorIds.includes(actor.personId)) return false;
  return about.viewerModeratesGroup || (canModerate(actor) && (isWithSite(about) || about.viewerHasDecided));
}

/** Whether the site's moderators decide it now. */
export function isWithSite({ groupId, isForSite }: Pick<ActableCase, 'groupId' | 'isForSite'>): boolean {
  return groupId === null || isForSite;
}

/**
 * Sees what came after their own decision: the mended text, the author's words, what others decided. Where the case has gone into
 * a group since, or back to one, that is for the group.
 */
export function canSeeWhatFollowed({ viewerModeratesGroup, ...about }: ActableCase): boolean {
  return viewerModeratesGroup || isWithSite(about);
}

/** Takes a case into their own hands, or gives it back. */
export function canAssign(actor: Actor, about: ActableCase): boolean {
  return isInCharge(actor, about) && about.status !== 'DECIDED';
}

/** A second look is another moderator's. What is decided stays, but hidden things may be shown again. */
export function canDecide(actor: Actor, about: ActableCase, kind: DecisionKind): boolean {
  if (!isInCharge(actor, about)) return false;
  if (about.status === 'SECOND_LOOK') return about.lastModeratorId !== actor.personId;
  return about.status === 'OPEN' || (about.hidden && kind === 'KEEP');
}

/** The authors of what was hidden may ask for another moderator: once, and again when they have mended it. */
export function canAskSecondLook(actor: Actor, about: ActableCase): boolean {
  if (!about.authorIds.includes(actor.personId) || about.status !== 'DECIDED' || !about.hidden) return false;
  return !about.secondLookAsked || about.changedSinceLook;
}

/** Sees it because it is theirs to decide, and not only because they once did. */
function isInCharge(actor: Actor, about: ActableCase): boolean {
  return canSeeCase(actor, about) && canSeeWhatFollowed(about);
}
