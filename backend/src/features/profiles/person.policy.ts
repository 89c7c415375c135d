import type { Actor } from '../../platform/access/actor.js';

/** Everybody looks after their own profile. */
export function canEditPerson(actor: Actor, person: { id: string }): boolean {
  return actor.personId === person.id;
}
