import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { type Sql, rowCount, sql } from '../../platform/db/sql.js';
import type { ReviewAnswer, SpaceEditing } from '../../features/wiki/wiki.public.js';

export interface SpaceOfGroup {
  readonly id: string;
  readonly shortId: string;
  readonly name: string;
  readonly description: string;
  readonly intendedReaders: 'EVERYONE' | 'GROUP';
  readonly editing: SpaceEditing;
  readonly editors: readonly string[];
  readonly reviewMonths: number;
}

export interface VersionFacts {
  readonly number: number;
  readonly title: string;
  readonly body: RichTextDocument;
  readonly tags: readonly string[];
  readonly markingId: string;
  readonly markingLabel: string;
  readonly authorId: string;
  readonly contributors: readonly string[];
  readonly summary: string;
  readonly restoredFrom: number | null;
  readonly madeAt: Date;
}

export interface PageFacts extends VersionFacts {
  readonly id: string;
  readonly shortId: string;
  readonly status: 'PUBLISHED' | 'ARCHIVED';
  readonly createdBy: string;
  readonly authorName: string;
  readonly publishedAt: Date;
  readonly editedAt: Date | null;
  readonly commentsClosed: boolean;
  readonly ownerId: string | null;
  readonly position: { readonly title: string; readonly department: string } | null;
  readonly reviewMonths: number | null;
  readonly reviewedAt: Date | null;
  readonly changingSince: Date | null;
  readonly reviews: readonly { readonly person: string; readonly answer: ReviewAnswer; readonly note: string; readonly at: string }[];
  readonly oldAddresses: readonly string[];
}

/** What everybody reads who reads the space. From tables called `item` and `wiki_space`. */
const isRead: Sql = sql`(item.status in ('PUBLISHED', 'ARCHIVED') and item.hidden_at is null and item.disposed_at is null
  and item.audience_id = wiki_space.audience_id)`;

/** From tables called `revision` and `marking`. */
const versionColumns: Sql = sql`revision.number, revision.title, revision.body, revision.tags, revision.marking_id as "markingId",
  marking.label as "markingLabel", revision.author_id as "authorId", revision.summary, revision.restored_from as "restoredFrom", revision.created_at as "madeAt",
  array(select person_id from item_revision_contributor contributor
    where contributor.item_id = revision.item_id and contributor.number = revision.number order by person_id) as contributors`;

/** The pages of a group's spaces that every member reads: all spaces of a group are read by its members. */
export function pagesInPack(groupId: string): Sql {
  return sql`(select item.id from item join wiki_page on wiki_page.id = item.id join wiki_space on wiki_space.id = wiki_page.space_id
    where wiki_space.group_id = ${groupId} and wiki_page.deleted_at is null and ${isRead})`;
}

/** What a group's pack holds of the wiki. Asks nobody's permission. */
@Injectable()
export class WikiContentsQueries {
  constructor(private readonly database: Database) {}

  spaces(groupId: string): Promise<SpaceOfGroup[]> {
    return this.database.rows(sql`
      select id, short_id as "shortId", name, description, intended_readers as "intendedReaders", editing, review_months::int as "reviewMonths",
        array(select person_id from wiki_space_person where space_id = wiki_space.id and role = 'EDITOR' order by added_at, person_id) as editors
      from wiki_space where group_id = ${groupId} order by created_at, id`);
  }

  /** In no particular order. */
  pages(ids: readonly string[]): Promise<PageFacts[]> {
    return this.database.rows(sql`
      select item.id, item.short_id as "shortId", ${versionColumns}, item.status, item.author_id as "createdBy", person.name as "authorName",
        item.published_at as "publishedAt", item.edited_at as "editedAt", item.comments_locked_at is not null as "commentsClosed",
        item.owner_person_id as "ownerId", wiki_page.review_months::int as "reviewMonths",
        (select json_build_object('title', position.title, 'department', department.name)
          from position join department on department.id = position.department_id where position.id = item.owner_position_id) as position,
        wiki_page.reviewed_at as "reviewedAt", wiki_page.changing_since as "changingSince",
        (select coalesce(json_agg(json_build_object('person', person_id, 'answer', answer, 'note', note, 'at', at) order by at, id), '[]')
          from page_review where page_id = item.id) as reviews,
        array(select path from wiki_old_address where page_id = item.id order by path) as "oldAddresses"
      from item join wiki_page on wiki_page.id = item.id join wiki_space on wiki_space.id = wiki_page.space_id
        join item_revision revision on revision.item_id = item.id and revision.number = item.revision_number
        join person on person.id = revision.author_id join marking on marking.id = revision.marking_id
      where item.id = any(${ids}::uuid[]) and ${isRead}`);
  }

  /** So many earlier versions after that number, the oldest first: whoever reads a page reads its history. */
  versions(pageId: string, { after, before, limit }: { readonly after: number; readonly before: number; readonly limit: number }): Promise<VersionFacts[]> {
    return this.database.rows(sql`
      select ${versionColumns} from item_revision revision join marking on marking.id = revision.marking_id
      where revision.item_id = ${pageId} and revision.number > ${after} and revision.number < ${before}
      order by revision.number limit ${rowCount(limit)}`);
  }
}
