import type { Actor, Role } from '../../platform/access/actor.js';
import { canAdminister } from '../../platform/access/administration.js';

interface LookedAfter {
  readonly personId: string;
  readonly suspended: boolean;
}

/** Whether the site would be left without an administrator if this person were one no longer. */
export function isLastAdministrator(personId: string, administrators: readonly string[]): boolean {
  return administrators.length === 1 && administrators[0] === personId;
}

/** Nobody locks themselves out: another administrator does it. */
export function canSuspend(actor: Actor, account: LookedAfter): boolean {
  return canAdminister(actor) && account.personId !== actor.personId && !account.suspended;
}

export function canUnsuspend(actor: Actor, account: LookedAfter): boolean {
  return canAdminister(actor) && account.suspended;
}

/** Roles are given and taken by administrators, also to and from themselves, as long as one is left. */
export function canChangeRole(actor: Actor, account: LookedAfter, change: { role: Role; held: boolean }, administrators: readonly string[]): boolean {
  if (!canAdminister(actor)) return false;
  const takesLast = change.role === 'SITE_ADMIN' && !change.held && isLastAdministrator(account.personId, administrators);
  return !takesLast;
}

/** Everybody may leave, but not as the last who could let others in. */
export function canCloseAccount(actor: Actor, administrators: readonly string[]): boolean {
  return !isLastAdministrator(actor.personId, administrators);
}
