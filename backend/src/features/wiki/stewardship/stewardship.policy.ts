import type { Actor } from '../../../platform/access/actor.js';
import { canRead } from '../../../platform/access/readable.js';
import { type ActableItem, canRestore } from '../../content/content.public.js';
import { canEditPage } from '../pages/page.policy.js';
import { type ActableSpace, canManageSpace } from '../spaces/space.policy.js';

/** Names another owner or another interval. */
export function canChangeStewardship(actor: Actor, page: ActableItem): boolean {
  return canRead(actor, page) && canEditPage(actor, page);
}

/** Says that the page is still right, must change or is of no use any more: its owner, or who looks after the space. */
export function canReviewPage(actor: Actor, page: ActableItem, { ownerId, space }: { ownerId: string | null; space: ActableSpace }): boolean {
  return canRead(actor, page) && canEditPage(actor, page) && (ownerId === actor.personId || canManageSpace(actor, space));
}

/** Takes a page that was retired back among the others. */
export function canBringBack(actor: Actor, page: ActableItem): boolean {
  return canRead(actor, page) && page.status === 'ARCHIVED' && canRestore(actor, page);
}
