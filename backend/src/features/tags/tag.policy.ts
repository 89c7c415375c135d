import type { Actor } from '../../platform/access/actor.js';

/** Renames and merges tags and says which words mean the same. Tags belong to all, so the site's administrators do it. */
export function canManageTags(actor: Actor): boolean {
  return actor.roles.includes('SITE_ADMIN');
}
