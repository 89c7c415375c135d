import type { PersonRow } from '../profiles/profiles.public.js';
import type { ItemRow } from '../content/content.public.js';
import type { Actor } from '../../platform/access/actor.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import type { ActableComment } from './comment.policy.js';

export interface CommentRow extends ActableComment {
  readonly id: string;
  readonly itemId: string;
  /** Plain text; empty unless the reader may see it. */
  readonly body: string;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  /** Since when its thread is settled; null while it is open, and for a reply. */
  readonly resolvedAt: Date | null;
  readonly resolvedById: string | null;
}

/** What is not visible leaves the database without its text and its author, but to the author of what was hidden. */
export function commentColumns(actor: Actor): Sql {
  const isShown = sql`comment.deleted_at is null and (comment.hidden_at is null or comment.author_id = ${actor.personId})`;
  return sql`
  comment.id, comment.item_id as "itemId", comment.parent_id as "parentId", comment.created_at as "createdAt",
  comment.resolved_at as "resolvedAt", comment.resolved_by as "resolvedById",
  case when comment.deleted_at is not null then 'DELETED' when comment.hidden_at is not null then 'HIDDEN' else 'VISIBLE' end as state,
  case when ${isShown} then comment.author_id end as "authorId",
  case when ${isShown} then comment.body else '' end as body,
  case when ${isShown} then comment.edited_at end as "editedAt"`;
}

/** Replies that were read along with their comment: the first of them, and how many there are. */
export interface FirstReplies {
  readonly rows: readonly CommentRow[];
  readonly count: number;
}

export interface Thread {
  readonly comment: CommentRow;
  readonly replies: FirstReplies;
}

/** Threads with all that showing them needs, so that nothing more must be asked for each. */
export interface Threads {
  readonly threads: readonly Thread[];
  readonly people: readonly PersonRow[];
  /** Threads on all pages. */
  readonly total: number;
}

/** A comment where it is shown: with the item that it is read through. */
export interface CommentNode extends CommentRow {
  readonly item: ItemRow;
  readonly replies: FirstReplies | null;
}
