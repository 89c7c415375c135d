import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, emptySql, sql } from '../../platform/db/sql.js';
import { type SearchDocument, type SearchResultRow, type SearchSource, type SearchableRef, SearchSources } from '../../platform/search-source.js';
import { type ItemRow, ItemsAround } from '../content/content.public.js';
import { commentPath } from './comment-path.js';
import { commentChangedForReaders } from './comment.events.js';
import { commentsReadableBy } from './comments-readable.js';

interface FoundComment extends Pick<ItemRow, 'kind' | 'slug' | 'shortId' | 'title' | 'audienceId' | 'sourceId'> {
  readonly id: string;
  readonly body: string;
  readonly authorId: string;
  readonly groupId: string | null;
  readonly createdAt: Date;
  readonly departmentId: string | null;
  readonly spaceId: string | null;
  readonly blogDepartmentId: string | null;
}

/** Comments are found by their own words, while they can be read and their item is published or archived. */
@Injectable()
export class CommentSearch implements SearchSource, OnModuleInit {
  readonly kind = 'comment';
  readonly changedBy = commentChangedForReaders;

  constructor(
    private readonly database: Database,
    private readonly sources: SearchSources,
    private readonly around: ItemsAround,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async toDocuments(ids: readonly string[]): Promise<SearchDocument[]> {
    return (await this.find(ids, sql`true`)).map((comment) => ({
      id: comment.id,
      kind: this.kind,
      audienceId: comment.audienceId,
      groupId: comment.groupId,
      title: '',
      tags: [],
      body: comment.body,
      at: comment.createdAt,
      authorIds: [comment.authorId],
      departmentId: comment.departmentId,
      placeIds: [comment.groupId, comment.spaceId, comment.blogDepartmentId].filter((place) => place !== null),
    }));
  }

  async readable(actor: Actor, ids: readonly string[]): Promise<SearchResultRow[]> {
    return (await this.find(ids, commentsReadableBy(actor))).map((comment) => ({
      id: comment.id,
      path: commentPath(comment, comment.id),
      title: comment.title,
      text: comment.body,
      place: null,
      personId: comment.authorId,
      groupId: comment.groupId,
      at: comment.createdAt,
      sourceId: comment.sourceId,
    }));
  }

  readableRefs(actor: Actor, ids: readonly string[]): Promise<SearchableRef[]> {
    return this.database.rows(sql`select comment.id, item.group_id as "groupId" ${this.from(ids, commentsReadableBy(actor))}`);
  }

  idsAfter(after: string | null, limit: number): Promise<string[]> {
    return this.ids(sql`comment`, after, limit);
  }

  /** A comment is read through its item, and that through its group or its space: when they change hands, so do they. */
  dependentsOf(subjectId: string, after: string | null, limit: number, among?: readonly string[]): Promise<string[]> {
    const wanted = among ? sql`comment.id = any(${among}::uuid[]) and` : emptySql;
    return this.ids(sql`
      (select comment.id from comment where ${wanted} comment.item_id in (${this.around.of(subjectId)})
        union select comment.id from item join comment on comment.item_id = item.id where ${wanted} item.group_id = ${subjectId}) as dependent`, after, limit);
  }

  private async ids(from: Sql, after: string | null, limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select id from ${from} where ${after}::uuid is null or id > ${after}::uuid order by id limit ${limit}`);
    return rows.map((row) => row.id);
  }

  private find(ids: readonly string[], readable: Sql): Promise<FoundComment[]> {
    return this.database.rows(sql`
      select comment.id, comment.body, comment.author_id as "authorId", comment.created_at as "createdAt",
        item.kind, item.slug, item.short_id as "shortId", item.title, item.audience_id as "audienceId", item.group_id as "groupId",
        item.source_id as "sourceId",
        (select department_id from person where person.id = comment.author_id) as "departmentId",
        (select space_id from wiki_page where wiki_page.id = item.id) as "spaceId",
        (select blog.department_id from blog_post join blog on blog.id = blog_post.blog_id where blog_post.id = item.id) as "blogDepartmentId"
      ${this.from(ids, readable)}`);
  }

  private from(ids: readonly string[], readable: Sql): Sql {
    return sql`
      from comment join item on item.id = comment.item_id
      where comment.id = any(${ids}::uuid[]) and comment.deleted_at is null and comment.hidden_at is null
        and item.status in ('PUBLISHED', 'ARCHIVED') and item.hidden_at is null and item.disposed_at is null and ${readable}`;
  }
}
