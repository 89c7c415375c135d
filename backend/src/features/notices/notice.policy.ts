import type { Actor } from '../../platform/access/actor.js';

/** Writes notices, and sees planned and past ones. */
export function canManageNotices(actor: Actor): boolean {
  return actor.roles.includes('SITE_ADMIN');
}
