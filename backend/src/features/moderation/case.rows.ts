import type { Actor } from '../../platform/access/actor.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import { addressOf } from '../../platform/addresses.js';
import { commentPath } from '../comments/comments.public.js';
import { itemKind, pathOf } from '../content/content.public.js';
import { authorsOfCase, changeOfCase, lastModeratorOfCase, standingToCase, thingOfCase } from './case.sql.js';
import type { ActableCase, DecisionKind } from './moderation.policy.js';
import type { ThingKind } from './reported-thing.js';

export interface DecisionRow {
  readonly kind: DecisionKind;
  readonly reason: string | null;
  readonly message: string;
  readonly moderatorId: string;
  readonly decidedAt: string;
}

/** Where the thing stands: the item itself, the one it hangs on, or the person whose profile it is. */
interface PlaceRow {
  readonly itemKind: string | null;
  readonly itemSlug: string | null;
  readonly itemShortId: string | null;
  readonly itemTitle: string | null;
  readonly itemReadable: boolean;
  readonly personName: string | null;
  readonly personSlug: string | null;
  readonly personShortId: string | null;
}

/** A case as its moderators, or the author, read it. */
export interface CaseRow extends ActableCase, PlaceRow {
  readonly id: string;
  readonly lockVersion: number;
  readonly kind: ThingKind;
  readonly thingId: string;
  readonly authorId: string;
  readonly seenAt: Date;
  /** The title of the reported revision; null where the thing has none of its own. */
  readonly seenTitle: string | null;
  readonly seenText: string;
  /** When its author changed it since; null where they have not. */
  readonly changedAt: Date | null;
  /** What is hidden as it is now, where that is something else; otherwise null. */
  readonly titleNow: string | null;
  readonly textNow: string | null;
  readonly gone: boolean;
  readonly openedAt: Date;
  readonly decidedAt: Date | null;
  readonly reportCount: number;
  readonly reasons: readonly { readonly id: string; readonly count: number }[];
  readonly words: readonly string[];
  readonly assignedTo: string | null;
  readonly secondLookWords: string | null;
  readonly secondLookAt: Date | null;
  readonly decisions: readonly DecisionRow[];
  readonly earlierCases: number;
  /** Nobody in the group could take a second look. */
  readonly secondLookIsForSite: boolean;
}

/** Enough of a long text to decide; the whole of it is where it stands. */
const mostCharacters = 20_000;
const mostWords = 50;

/** The columns of a CaseRow, from `caseTables`. */
export function caseColumns(actor: Actor): Sql {
  return sql`
    moderation_case.id, moderation_case.lock_version as "lockVersion", moderation_case.status, moderation_case.hidden,
    moderation_case.author_id as "authorId", ${thingOfCase}, ${authorsOfCase}, ${lastModeratorOfCase}, ${standingToCase(actor)},
    moderation_case.second_look_at is not null as "secondLookAsked", moderation_case.second_look_words as "secondLookWords",
    moderation_case.second_look_at as "secondLookAt", moderation_case.assigned_to as "assignedTo",
    moderation_case.opened_at as "openedAt", moderation_case.decided_at as "decidedAt", moderation_case.seen_at as "seenAt",
    moderation_case.report_count as "reportCount", revision.title as "seenTitle",
    left(coalesce(revision.plain_text, moderation_case.seen_text), ${mostCharacters}::int) as "seenText",
    ${changeOfCase}, now.title as "titleNow", left(now.text, ${mostCharacters}::int) as "textNow",
    coalesce(comment.deleted_at is not null, false) or coalesce(item.status = 'WITHDRAWN', false) as gone,
    item.kind as "itemKind", item.slug as "itemSlug", item.short_id as "itemShortId", item.title as "itemTitle",
    coalesce(item.audience_id = any(${actor.audiences}::int[]), false) as "itemReadable",
    person.name as "personName", person.slug as "personSlug", person.short_id as "personShortId",
    (select coalesce(json_agg(json_build_object('id', reason, 'count', times) order by times desc, reason), '[]')
      from (select reason, count(*)::int as times from moderation_report where case_id = moderation_case.id group by reason) as counted) as reasons,
    array(select words from moderation_report where case_id = moderation_case.id and words <> ''
      order by created_at, id limit ${mostWords}::int) as words,
    (select coalesce(json_agg(json_build_object('kind', kind, 'reason', reason, 'message', message, 'moderatorId', moderator_id,
        'decidedAt', decided_at) order by decided_at, id), '[]')
      from moderation_decision where case_id = moderation_case.id) as decisions,
    (select count(*)::int from moderation_case earlier
      where earlier.id <> moderation_case.id and earlier.status = 'DECIDED' and earlier.opened_at < moderation_case.opened_at
        and (earlier.item_id = moderation_case.item_id or earlier.comment_id = moderation_case.comment_id
          or earlier.attachment_id = moderation_case.attachment_id or earlier.person_id = moderation_case.person_id)) as "earlierCases"`;
}

/** Everything that a case is joined to. */
export const caseTables: Sql = sql`
  moderation_case
    left join comment on comment.id = moderation_case.comment_id
    left join attachment on attachment.id = moderation_case.attachment_id
    left join item on item.id = coalesce(moderation_case.item_id, comment.item_id, attachment.item_id)
    left join item_revision revision on revision.item_id = moderation_case.item_id and revision.number = moderation_case.seen_version
    left join person on person.id = moderation_case.person_id
    left join lateral (
      select changed.title, changed.plain_text as text from item_revision changed
      where changed.item_id = moderation_case.item_id and changed.number = item.revision_number and changed.number > moderation_case.seen_version
        and item.hidden_at is not null and item.status <> 'WITHDRAWN'
      union all
      select null, comment.body
      where comment.hidden_at is not null and comment.deleted_at is null and comment.edited_at > moderation_case.seen_at) as now on true`;

/** Where the thing is shown; null for those who may not read it there. */
export function casePath(row: CaseRow): string | null {
  const { kind, thingId, itemKind, itemSlug, itemShortId, personSlug, personShortId } = row;
  if (kind === 'PROFILE') return personShortId ? `/people/${addressOf(personSlug ?? '', personShortId)}` : null;
  if (!itemKind || !itemShortId || !row.itemReadable) return null;
  const item = { kind: itemKind, slug: itemSlug ?? '', shortId: itemShortId };
  return kind === 'COMMENT' ? commentPath(item, thingId) : pathOf(item);
}

/** Where its author can change what is hidden; null for what is gone, and for pictures. */
export function changePath(row: CaseRow): string | null {
  if (!row.hidden || row.gone) return null;
  if (row.kind === 'ITEM' && row.itemKind) return `${itemKind(row.itemKind).pathPrefix}${row.thingId}/edit`;
  return row.kind === 'COMMENT' || row.kind === 'PROFILE' ? casePath(row) : null;
}

/** What it is, or stands in: what was reported itself, and otherwise only what the reader may read there. */
export function caseTitle(row: CaseRow): string | null {
  if (row.kind === 'PROFILE') return row.personName;
  if (row.kind === 'ITEM') return row.seenTitle;
  return row.itemReadable ? row.itemTitle : null;
}
