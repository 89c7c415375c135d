import type { Actor } from './actor.js';

/** Site administrators look after people, departments, markings and the running of the site. They read no more than others. */
export function canAdminister(actor: Pick<Actor, 'roles'>): boolean {
  return actor.roles.includes('SITE_ADMIN');
}
