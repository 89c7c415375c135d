import type { Actor } from '../../../platform/access/actor.js';

/** Says which words mean the same to search, for everybody. */
export function canManageSynonyms(actor: Pick<Actor, 'roles'>): boolean {
  return actor.roles.includes('SITE_ADMIN');
}
