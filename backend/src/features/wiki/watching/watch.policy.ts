import type { Actor } from '../../../platform/access/actor.js';
import { canRead } from '../../../platform/access/readable.js';

/** Watches a page or a space: whoever reads it, also what is archived, retired or hidden from others. */
export function canWatch(actor: Actor, target: { readonly audienceId: number }): boolean {
  return canRead(actor, target);
}
