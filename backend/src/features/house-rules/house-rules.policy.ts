import type { Actor } from '../../platform/access/actor.js';

/** Writes the rules, and sees how many people have accepted them. */
export function canManageHouseRules(actor: Actor): boolean {
  return actor.roles.includes('SITE_ADMIN');
}
