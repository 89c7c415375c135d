import { type Sql, sql } from '../../platform/db/sql.js';
import { type DepartmentRow, departmentAsJson } from '../departments/departments.public.js';
import type { PersonRow } from '../profiles/profiles.public.js';
import type { TagRow } from '../tags/tags.public.js';
import { itemPath, newsKinds } from './item-kinds.js';
import type { ActableItem, ItemStatus } from './item.policy.js';

/** What is known of every item, whatever its kind. */
export interface ItemRow extends ActableItem {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly slug: string;
  readonly shortId: string;
  readonly status: ItemStatus;
  readonly departmentId: string | null;
  readonly department: DepartmentRow | null;
  /** The group in which it stands. */
  readonly groupId: string | null;
  readonly publishedAt: Date | null;
  readonly editedAt: Date | null;
  readonly updatedAt: Date;
  readonly commentCount: number;
  /** Read along where one item is shown; left out of lists, whose authors are loaded together. */
  readonly authors?: readonly PersonRow[];
  readonly sourceId: string | null;
}

/** The picture above a text, as readers see it. */
export interface CoverRow {
  readonly attachmentId: string;
  /** Empty for decoration. */
  readonly description: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** An item as lists show it. */
export interface ItemCardRow extends ItemRow {
  readonly excerpt: string;
  readonly readingMinutes: number;
  readonly markingId: string;
  readonly cover: CoverRow | null;
  readonly tags: readonly TagRow[];
}

/** The authors in their order, from a table called `item`. */
export const itemAuthorIds: Sql = sql`
  array(select person_id from item_author where item_author.item_id = item.id order by position) as "authorIds"`;

/** The columns of an ItemRow, from a table called `item`. */
export const itemColumns: Sql = sql`
  item.id, item.kind, item.title, item.slug, item.short_id as "shortId", item.status, item.audience_id as "audienceId", item.editors_audience_id as "editorsAudienceId",
  item.department_id as "departmentId", ${departmentAsJson(sql`item.department_id`)} as department, item.published_at as "publishedAt", item.edited_at as "editedAt",
  item.group_id as "groupId", item.comments_locked_at as "commentsLockedAt",
  (select archived_at from people_group where people_group.id = item.group_id) as "groupArchivedAt", item.updated_at as "updatedAt", item.hidden_at as "hiddenAt", item.revision_number as "revisionNumber",
  item.comment_count as "commentCount", item.source_id as "sourceId",
  ${itemAuthorIds}`;

/** What lists and counts hold, from a table called `item`: what is published, and not hidden by moderators. */
export const isListed: Sql = sql`item.status = 'PUBLISHED' and item.hidden_at is null`;

/** What stands in lists of what is new, whatever its kind, from a table called `item`. */
export function isNews(): Sql {
  const [kind, ...others] = newsKinds();
  // With one kind its index is walked from the newest.
  return others.length === 0 ? sql`item.kind = ${kind ?? ''}` : sql`item.kind = any(${newsKinds()}::text[])`;
}

/** The tags of the item as JSON, in their order. */
export const itemTags: Sql = sql`
  (select coalesce(json_agg(json_build_object('id', tag.id, 'name', tag.name, 'slug', tag.slug) order by item_tag.position), '[]')
    from item_tag join tag on tag.id = item_tag.tag_id where item_tag.item_id = item.id) as tags`;

/** The cover of the published text as JSON, from a table called `item`. */
export const itemCover: Sql = sql`
  (select json_build_object('attachmentId', attachment.id, 'description', item.cover_description, 'width', file.width, 'height', file.height)
    from attachment join file on file.id = attachment.file_id where attachment.id = item.cover_id) as cover`;

export const itemCardColumns: Sql = sql`
  ${itemColumns}, ${itemCover}, item.excerpt, item.reading_minutes as "readingMinutes", item.marking_id as "markingId", ${itemTags}`;

/** The address of an item on this site. */
export const pathOf: (item: Pick<ItemRow, 'kind' | 'slug' | 'shortId'>) => string = itemPath;
