import type { Actor } from '../../../platform/access/actor.js';
import { canRead } from '../../../platform/access/readable.js';
import { type ActableItem, canEdit } from '../../content/content.public.js';

/** Edits its text, title, tags and marking, and creates pages below it. What moderators have hidden stays as it is. */
export function canEditPage(actor: Actor, page: ActableItem): boolean {
  return canRead(actor, page) && canEdit(actor, page) && page.status === 'PUBLISHED' && !page.hiddenAt;
}
