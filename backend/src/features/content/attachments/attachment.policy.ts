import type { Actor } from '../../../platform/access/actor.js';
import { canRead } from '../../../platform/access/readable.js';
import { type ActableItem, canEdit } from '../item.policy.js';

/** Adds files and pictures, replaces, describes and removes them. */
export function canChangeAttachments(actor: Actor, item: ActableItem): boolean {
  return canRead(actor, item) && canEdit(actor, item);
}

/** Sees and downloads what a file was before it was replaced, and files that no published text shows. */
export function canSeeEveryVersion(actor: Actor, item: ActableItem): boolean {
  return canRead(actor, item) && canEdit(actor, item);
}
