import type { Actor } from '../../../platform/access/actor.js';
import { canRead } from '../../../platform/access/readable.js';
import type { ActableItem } from '../../content/content.public.js';
import { canEditPage } from '../pages/page.policy.js';

export const suggestionStatuses = ['WAITING', 'ACCEPTED', 'ACCEPTED_WITH_CHANGES', 'DECLINED', 'WITHDRAWN'] as const;
export type SuggestionStatus = (typeof suggestionStatuses)[number];

/** All that decides what may be done with a suggestion, beside its page. */
export interface ActableSuggestion {
  readonly personId: string;
  readonly status: SuggestionStatus;
}

/** Suggests a change of its text: whoever reads it and may not change it themselves. Archived groups and retired pages stand still. */
export function canSuggestChange(actor: Actor, page: ActableItem): boolean {
  return canRead(actor, page) && page.status === 'PUBLISHED' && !page.hiddenAt && !page.groupArchivedAt && !canEditPage(actor, page);
}

/** Sees what was suggested: whoever suggested it, as long as they read the page, and its editors. */
export function canSeeSuggestion(actor: Actor, page: ActableItem, { personId }: ActableSuggestion): boolean {
  return canRead(actor, page) && (personId === actor.personId || canEditPage(actor, page));
}

/** Accepts or declines it: every editor of the page. Its owner is asked first, by email. */
export function canDecideSuggestion(actor: Actor, page: ActableItem, { status }: ActableSuggestion): boolean {
  return canEditPage(actor, page) && status === 'WAITING';
}

/** Takes it back. */
export function canWithdrawSuggestion(actor: Actor, page: ActableItem, { personId, status }: ActableSuggestion): boolean {
  return canRead(actor, page) && personId === actor.personId && status === 'WAITING';
}
