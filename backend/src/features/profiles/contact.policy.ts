import type { Actor } from '../../platform/access/actor.js';
import type { ContactVisibility } from './profile.js';

interface Owner {
  readonly id: string;
  readonly departmentId: string | null;
}

/** What of somebody who looks decides what they see: their department and, seldom, who they are. */
export type Looker = Pick<Actor, 'personId' | 'departmentId'>;

/**
 * Whether the one who looks may see a contact field. The only rule for it: `seenContacts` says the same to SQL. Roles on
 * the site give nothing more.
 */
export function canSeeContact(looker: Looker, owner: Owner, visibility: ContactVisibility): boolean {
  if (looker.personId === owner.id) return true;
  if (visibility === 'EVERYONE') return true;
  return visibility === 'DEPARTMENT' && looker.departmentId !== null && looker.departmentId === owner.departmentId;
}

/** Through whose eyes people may look at their own contact fields. */
export const viewpoints = ['VIEWER', 'SAME_DEPARTMENT', 'OTHER_DEPARTMENT'] as const;

export type Viewpoint = (typeof viewpoints)[number];

/** The one who looks or, at their own fields, an invented colleague. Looking at others always stays as oneself. */
export function lookerFrom(viewpoint: Viewpoint, actor: Looker, owner: Owner): Looker {
  if (viewpoint === 'VIEWER' || actor.personId !== owner.id) return actor;
  return { personId: '', departmentId: viewpoint === 'SAME_DEPARTMENT' ? owner.departmentId : null };
}
