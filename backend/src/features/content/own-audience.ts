import type { Actor } from '../../platform/access/actor.js';

/**
 * The actor once an action of theirs has re-addressed something they wrote. What the actor may read was found out when
 * the request began, perhaps before this audience existed; authors always belong to the readers of their items.
 */
export function withAudience(actor: Actor, audienceId: number): Actor {
  return actor.audiences.includes(audienceId) ? actor : { ...actor, audiences: [...actor.audiences, audienceId] };
}
