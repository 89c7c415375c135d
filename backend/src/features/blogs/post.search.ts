import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { readableBy } from '../../platform/access/readable.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, emptySql, sql } from '../../platform/db/sql.js';
import { isId } from '../../platform/ids.js';
import { type SearchDocument, type SearchResultRow, type SearchSource, type SearchableRef, SearchSources } from '../../platform/search-source.js';
import { itemUse, pathOf } from '../content/content.public.js';
import { tagNamesChanged } from '../tags/tags.public.js';
import { blogPath } from './blog.rows.js';
import { Post } from './post.entity.js';
import { postChangedForReaders } from './post.events.js';

interface PostTextRow {
  readonly id: string;
  readonly kind: string;
  readonly slug: string;
  readonly shortId: string;
  readonly audienceId: number;
  readonly groupId: string | null;
  readonly authorId: string;
  readonly title: string;
  readonly standfirst: string;
  readonly body: string;
  readonly publishedAt: Date;
  readonly sourceId: string | null;
}

/** With what only results show. */
interface ShownPostRow extends PostTextRow {
  /** The department in whose blog it stands. */
  readonly department: { readonly name: string; readonly shortId: string } | null;
  readonly names: readonly string[];
}

/** With what only the index keeps. */
interface IndexedPostRow extends PostTextRow {
  readonly tags: readonly string[];
  readonly people: readonly string[];
  readonly headings: readonly string[];
  readonly authorIds: readonly string[];
  readonly departmentId: string | null;
  readonly tagIds: readonly string[];
  readonly blogDepartmentId: string | null;
  readonly use: number;
}

/** What can be found of posts: their published text, also of archived ones. Drafts never. */
@Injectable()
export class PostSearch implements SearchSource, OnModuleInit {
  readonly kind = Post.kind;
  readonly changedBy = [...postChangedForReaders, ...tagNamesChanged];

  constructor(
    private readonly database: Database,
    private readonly sources: SearchSources,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async toDocuments(ids: readonly string[]): Promise<SearchDocument[]> {
    const posts = await this.select<IndexedPostRow>(ids, sql`item.hidden_at is null`, indexed);
    return posts.map(({ id, audienceId, groupId, title, tags, people, standfirst, headings, body, publishedAt, ...post }) => ({
      id,
      kind: this.kind,
      audienceId,
      groupId,
      title,
      tags,
      people,
      summary: standfirst,
      headings,
      body,
      at: publishedAt,
      authorIds: post.authorIds,
      departmentId: post.departmentId,
      tagIds: post.tagIds,
      placeIds: [groupId, post.blogDepartmentId].filter((place) => place !== null),
      use: post.use,
    }));
  }

  async readable(actor: Actor, ids: readonly string[]): Promise<SearchResultRow[]> {
    const posts = await this.select<ShownPostRow>(ids, readableBy(actor), shown);
    return posts.map((post) => ({
      id: post.id,
      path: pathOf(post),
      title: post.title,
      text: [post.standfirst, post.body].filter(Boolean).join('\n'),
      place: null,
      personId: post.authorId,
      groupId: post.groupId,
      at: post.publishedAt,
      sourceId: post.sourceId,
      standsIn: post.department && { name: `${post.department.name} blog`, path: blogPath({ kind: 'DEPARTMENT', group: null, ...post.department }) },
      names: post.names,
    }));
  }

  readableRefs(actor: Actor, ids: readonly string[]): Promise<SearchableRef[]> {
    return this.database.rows(sql`
      select item.id, item.group_id as "groupId" from item where ${findable(ids)} and ${readableBy(actor)}`);
  }

  /** A post is also found by the names of its authors, and by all names of its tags; in a group it is read as the group says. */
  async dependentsOf(subjectId: string, after: string | null, limit: number, among?: readonly string[]): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select item.id from item
      where item.id in (
          select item_id from item_author where person_id = ${subjectId} union select item_id from item_tag where tag_id = ${subjectId}
          union select in_group.id from item in_group where in_group.group_id = ${subjectId})
        and item.kind = ${this.kind} and item.revision_number > 0 ${among ? sql`and item.id = any(${among}::uuid[])` : emptySql}
        and (${after}::uuid is null or item.id > ${after}::uuid) order by item.id limit ${limit}`);
    return rows.map((row) => row.id);
  }

  async idsAfter(after: string | null, limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select id from item
      where kind = ${this.kind} and revision_number > 0 and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${limit}`);
    return rows.map((row) => row.id);
  }

  private select<Row extends PostTextRow>(ids: readonly string[], condition: Sql, more: Sql = emptySql): Promise<Row[]> {
    return this.database.rows(sql`
      select item.id, item.kind, item.slug, item.short_id as "shortId", item.audience_id as "audienceId",
        item.group_id as "groupId", item.author_id as "authorId", item.title, blog_post.standfirst, revision.plain_text as body,
        item.published_at as "publishedAt", item.source_id as "sourceId" ${more}
      from item
        join blog_post on blog_post.id = item.id
        join blog on blog.id = blog_post.blog_id
        join item_revision revision on revision.item_id = item.id and revision.number = item.revision_number
      where ${findable(ids)} and ${condition}`);
  }
}

const findable = (ids: readonly string[]): Sql => sql`
  item.id = any(${ids.filter(isId)}::uuid[]) and item.kind = ${Post.kind} and item.status in ('PUBLISHED', 'ARCHIVED')
    and item.disposed_at is null`;

const tagNames: Sql = sql`
  select tag_name.name from item_tag join tag_name on tag_name.tag_id = item_tag.tag_id
  where item_tag.item_id = item.id and tag_name.shown order by position, tag_name.folded`;

const authorNames: Sql = sql`
  select person.name from item_author join person on person.id = item_author.person_id
  where item_author.item_id = item.id order by position`;

const shown: Sql = sql`,
  (select json_build_object('name', department.name, 'shortId', blog.short_id) from department where department.id = blog.department_id) as department,
  array(${tagNames}) || array(${authorNames}) as names`;

const indexed: Sql = sql`,
  item.department_id as "departmentId",
  array(select person_id::text from item_author where item_author.item_id = item.id order by position) as "authorIds",
  array(select tag_id::text from item_tag where item_tag.item_id = item.id order by position) as "tagIds",
  blog.department_id as "blogDepartmentId", ${itemUse} as use,
  array(${tagNames}) as tags, array(${authorNames}) as people,
  array(select heading ->> 'text' from jsonb_array_elements(revision.outline) as heading) as headings`;
