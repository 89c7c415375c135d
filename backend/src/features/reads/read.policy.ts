import type { Actor } from '../../platform/access/actor.js';
import { canRead } from '../../platform/access/readable.js';
import type { ActableItem } from '../content/content.public.js';

/** Counts as a reader: of what is published, and not as one of those who wrote it. */
export function canBeCounted(actor: Actor, item: ActableItem): boolean {
  return canRead(actor, item) && item.status === 'PUBLISHED' && !item.hiddenAt && !item.authorIds.includes(actor.personId);
}

/** Sees how often it was read. */
export function canSeeReads(actor: Actor, item: ActableItem): boolean {
  return canRead(actor, item) && item.authorIds.includes(actor.personId);
}
