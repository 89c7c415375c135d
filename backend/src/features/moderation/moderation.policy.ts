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
}

/** One does not report oneself. Whether the thing can be read is asked when it is found. */
export function canReport(actor: Actor, thing: { readonly authorIds: readonly string[] }): boolean {
  return !thing.authorIds.includes(actor.personId);
}

/** Sees the queue. */
export function canModerate(actor: Actor): boolean {
  return actor.roles.includes('MODERATOR');
}

/** Sees a case. Moderators learn nothing of what is said against themselves. */
export function canSeeCase(actor: Actor, about: ActableCase): boolean {
  return canModerate(actor) && !about.authorIds.includes(actor.personId);
}

/** Takes a case into their own hands, or gives it back. */
export function canAssign(actor: Actor, about: ActableCase): boolean {
  return canSeeCase(actor, about) && about.status !== 'DECIDED';
}

/** A second look is another moderator's. What is decided stays, but hidden things may be shown again. */
export function canDecide(actor: Actor, about: ActableCase, kind: DecisionKind): boolean {
  if (!canSeeCase(actor, about)) return false;
  if (about.status === 'SECOND_LOOK') return about.lastModeratorId !== actor.personId;
  return about.status === 'OPEN' || (about.hidden && kind === 'KEEP');
}

/** The authors of what was hidden may ask for another moderator: once, and again when they have mended it. */
export function canAskSecondLook(actor: Actor, about: ActableCase): boolean {
  if (!about.authorIds.includes(actor.personId) || about.status !== 'DECIDED' || !about.hidden) return false;
  return !about.secondLookAsked || about.changedSinceLook;
}
