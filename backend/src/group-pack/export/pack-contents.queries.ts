import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import { Audiences } from '../../platform/access/audiences.js';
import { everyone, groupKey } from '../../platform/access/reader-keys.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, rowCount, sql } from '../../platform/db/sql.js';
import type { FileRow } from '../../features/files/files.public.js';
import type { GroupKind, GroupRole } from '../../features/groups/groups.public.js';
import { seenContacts } from '../../features/profiles/profiles.public.js';
import { pagesInPack } from './wiki-contents.queries.js';

export interface GroupFacts {
  readonly id: string;
  readonly name: string;
  readonly shortId: string;
  readonly slug: string;
  readonly purpose: string;
  readonly about: string;
  readonly welcome: string;
  readonly welcomeItemId: string | null;
  readonly kind: GroupKind;
  readonly limitedTo: readonly string[];
  readonly department: string | null;
  readonly topics: readonly string[];
  readonly createdAt: Date;
  readonly archivedAt: Date | null;
  readonly pinned: readonly string[];
  readonly picture: FileRow | null;
}

export interface PersonFacts {
  readonly id: string;
  readonly name: string;
  readonly department: string | null;
  readonly email: string | null;
  /** Whether whoever takes the group out may see the address. */
  readonly showsAddress: boolean;
  readonly role: GroupRole | null;
  readonly joinedAt: Date | null;
}

export interface PostFacts {
  readonly id: string;
  readonly shortId: string;
  readonly slug: string;
  readonly title: string;
  readonly body: RichTextDocument;
  readonly details: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
  readonly markingId: string;
  readonly markingLabel: string;
  readonly intendedReaders: 'EVERYONE' | 'GROUP';
  readonly status: 'PUBLISHED' | 'ARCHIVED';
  readonly authors: readonly { readonly id: string; readonly name: string }[];
  readonly publishedAt: Date;
  readonly editedAt: Date | null;
  readonly commentsClosed: boolean;
}

export interface CommentFacts {
  readonly id: string;
  readonly parentId: string | null;
  readonly authorId: string | null;
  readonly authorName: string | null;
  readonly text: string;
  /** Since when its thread is settled, and who found so. */
  readonly settledAt: Date | null;
  readonly settledBy: string | null;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
}

/** All that goes into a group's pack: what its members read there, and nothing from elsewhere. Asks nobody's permission. */
@Injectable()
export class PackContentsQueries {
  constructor(
    private readonly database: Database,
    private readonly audiences: Audiences,
  ) {}

  group(groupId: string): Promise<GroupFacts | undefined> {
    return this.database.row(sql`
      select people_group.id, people_group.name, short_id as "shortId", slug, purpose, about, welcome, welcome_item_id as "welcomeItemId", kind,
        array(select department.name from group_department join department on department.id = department_id
          where group_id = people_group.id order by department.name) as "limitedTo",
        (select name from department where department.id = people_group.department_id) as department,
        array(select tag.name from group_topic join tag on tag.id = tag_id where group_id = people_group.id order by position) as topics,
        created_at as "createdAt", archived_at as "archivedAt",
        array(select post_id from blog_pin join blog on blog.id = blog_id where blog.group_id = people_group.id order by position, post_id) as pinned,
        (select json_build_object('id', file.id, 'storageKey', storage_key, 'mediaType', media_type, 'width', width, 'height', height)
          from file where file.id = picture_id) as picture
      from people_group where id = ${groupId}`);
  }

  /** Members, and all who have written what goes into the pack. */
  async people(groupId: string, takerId: string): Promise<PersonFacts[]> {
    const [inPack, pages] = [await this.inPack(groupId), pagesInPack(groupId)];
    const taker = await this.database.row<{ personId: string; departmentId: string | null }>(sql`
      select id as "personId", department_id as "departmentId" from person where id = ${takerId}`);
    if (!taker) return [];
    return this.database.rows(sql`
      select person.id, person.name, department.name as department, account.email, ${seenContacts(taker, 'email')} as "showsAddress",
        group_member.role, group_member.joined_at as "joinedAt"
      from person left join department on department.id = person.department_id left join account on account.person_id = person.id
        left join group_member on group_member.person_id = person.id and group_member.group_id = ${groupId}
      where person.id in (
        select person_id from group_member where group_id = ${groupId}
        union select person_id from item_author join item on item.id = item_id where ${inPack}
        union select comment.author_id from comment join item on item.id = comment.item_id where (${inPack} or item.id in ${pages}) and ${isShown}
        union select comment.resolved_by from comment where comment.item_id in ${pages}
        union select page_review.person_id from page_review where page_id in ${pages}
        union select unnest(array[author_id, owner_person_id]) from item where id in ${pages}
        union select author_id from item_revision where item_id in ${pages}
        union select person_id from item_revision_contributor where item_id in ${pages}
        union select named.person_id from wiki_space_person named join wiki_space on wiki_space.id = space_id where wiki_space.group_id = ${groupId})
      order by person.id`);
  }

  /** Posts and pages. */
  async countItems(groupId: string): Promise<number> {
    const row = await this.database.row<{ count: number }>(sql`
      select count(*)::int as count from item where ${await this.inPack(groupId)} or id in ${pagesInPack(groupId)}`);
    return row?.count ?? 0;
  }

  /** So many posts after the one with this id, in the order of ids. */
  async postsAfter(groupId: string, after: string | null, limit: number): Promise<PostFacts[]> {
    return this.database.rows(sql`
      select item.id, item.short_id as "shortId", item.slug, item.title, revision.body, revision.details, revision.tags, item.marking_id as "markingId",
        marking.label as "markingLabel", item.intended_readers as "intendedReaders", item.status, item.published_at as "publishedAt",
        item.edited_at as "editedAt", item.comments_locked_at is not null as "commentsClosed",
        (select json_agg(json_build_object('id', person.id, 'name', person.name) order by position)
          from item_author join person on person.id = person_id where item_id = item.id) as authors
      from item join item_revision revision on revision.item_id = item.id and revision.number = item.revision_number
        join marking on marking.id = item.marking_id
      where ${await this.inPack(groupId)} and (${after}::uuid is null or item.id > ${after}::uuid)
      order by item.id limit ${rowCount(limit)}`);
  }

  /** The earliest first. What was taken back or hidden leaves an empty place where it was answered. */
  comments(itemId: string): Promise<CommentFacts[]> {
    return this.database.rows(sql`
      select comment.id, comment.parent_id as "parentId", case when ${isShown} then author_id end as "authorId",
        case when ${isShown} then person.name end as "authorName", case when ${isShown} then body else '' end as text,
        resolved_at as "settledAt", resolved_by as "settledBy", comment.created_at as "createdAt", case when ${isShown} then comment.edited_at end as "editedAt"
      from comment join person on person.id = comment.author_id
      where item_id = ${itemId} and (${isShown} or exists (
        select from comment reply where reply.parent_id = comment.id and reply.deleted_at is null and reply.hidden_at is null))
      order by comment.created_at, comment.id`);
  }

  /** Published, not hidden, and read by every member. */
  private async inPack(groupId: string): Promise<Sql> {
    const audiences = await this.audiences.heldBy([everyone, groupKey(groupId)]);
    return sql`(item.group_id = ${groupId} and item.kind = 'post' and item.status in ('PUBLISHED', 'ARCHIVED') and item.hidden_at is null
      and item.disposed_at is null and item.audience_id = any(${audiences}::int[]))`;
  }
}

const isShown: Sql = sql`(comment.deleted_at is null and comment.hidden_at is null)`;
