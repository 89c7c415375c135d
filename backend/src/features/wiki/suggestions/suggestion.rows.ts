import type { Actor } from '../../../platform/access/actor.js';
import { readableBy } from '../../../platform/access/readable.js';
import { type Sql, sql } from '../../../platform/db/sql.js';
import type { PageCardRow } from '../pages/page-card.rows.js';
import type { SuggestionStatus } from './suggestion.policy.js';

/** What somebody suggested, without the text. */
export interface SuggestionRow {
  readonly id: string;
  readonly personId: string;
  /** The version that they changed. */
  readonly baseVersion: number;
  /** Why, in their words. */
  readonly reason: string;
  readonly status: SuggestionStatus;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  /** Why it was declined; may be empty. */
  readonly answer: string;
  /** The version that holds it. */
  readonly versionNumber: number | null;
  readonly page: PageCardRow;
}

/** The columns of a SuggestionRow beside its page, from a table called `suggestion`. Its id has another name: the page has one too. */
export const suggestionColumns: Sql = sql`
  suggestion.id as "suggestionId", suggestion.person_id as "personId", suggestion.base_version as "baseVersion", suggestion.reason, suggestion.status,
  suggestion.created_at as "createdAt", suggestion.decided_at as "decidedAt", suggestion.decided_by as "decidedBy", suggestion.answer,
  suggestion.version_number as "versionNumber"`;

/** `canEditPage` as a condition. From tables called `item` and `wiki_page`. */
export function editablePagesOf(actor: Actor): Sql {
  return sql`(wiki_page.deleted_at is null and ${readableBy(actor)} and item.editors_audience_id = any(${actor.audiences}::int[])
    and item.status = 'PUBLISHED' and item.hidden_at is null
    and not exists (select from people_group where people_group.id = item.group_id and people_group.archived_at is not null))`;
}

/** `canSeeSuggestion` as a condition. From tables called `item`, `wiki_page` and `suggestion`. What lies in the bin rests there with its page. */
export function suggestionsSeenBy(actor: Actor): Sql {
  return sql`(wiki_page.deleted_at is null and ${readableBy(actor)}
    and (suggestion.person_id = ${actor.personId} or ${editablePagesOf(actor)}))`;
}
