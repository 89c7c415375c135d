import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { readableBy } from '../../platform/access/readable.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import { type SearchDocument, type SearchResultRow, type SearchSource, type SearchableRef, SearchSources } from '../../platform/search-source.js';
import type { ItemRow } from '../content/content.public.js';
import { commentPath } from './comment-path.js';
import { commentChangedForReaders } from './comment.events.js';

interface FoundComment extends Pick<ItemRow, 'kind' | 'slug' | 'shortId' | 'title' | 'audienceId' | 'sourceId'> {
  readonly id: string;
  readonly body: string;
  readonly authorId: string;
  readonly groupId: string | null;
  readonly createdAt: Date;
}

/** Comments are found by their own words, while they can be read and their item is published or archived. */
@Injectable()
export class CommentSearch implements SearchSource, OnModuleInit {
  readonly kind = 'comment';
  readonly changedBy = commentChangedForReaders;

  constructor(
    private readonly database: Database,
    private readonly sources: SearchSources,
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
    }));
  }

  async readable(actor: Actor, ids: readonly string[]): Promise<SearchResultRow[]> {
    return (await this.find(ids, readableBy(actor))).map((comment) => ({
      id: comment.id,
      path: commentPath(comment, comment.id),
      title: comment.title,
      text: comment.body,
      personId: comment.authorId,
      groupId: comment.groupId,
      at: comment.createdAt,
      sourceId: comment.sourceId,
    }));
  }

  readableRefs(actor: Actor, ids: readonly string[]): Promise<SearchableRef[]> {
    return this.database.rows(sql`select comment.id, item.group_id as "groupId" ${this.from(ids, readableBy(actor))}`);
  }

  idsAfter(after: string | null, limit: number): Promise<string[]> {
    return this.ids(sql`true`, after, limit);
  }

  /** A comment is read through its item, and that through its group: when they change hands, so do they. */
  dependentsOf(subjectId: string, after: string | null, limit: number): Promise<string[]> {
    return this.ids(sql`item_id in (select id from item where id = ${subjectId} union all select id from item where group_id = ${subjectId})`, after, limit);
  }

  private async ids(where: Sql, after: string | null, limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select id from comment where ${where} and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${limit}`);
    return rows.map((row) => row.id);
  }

  private find(ids: readonly string[], readable: Sql): Promise<FoundComment[]> {
    return this.database.rows(sql`
      select comment.id, comment.body, comment.author_id as "authorId", comment.created_at as "createdAt",
        item.kind, item.slug, item.short_id as "shortId", item.title, item.audience_id as "audienceId", item.group_id as "groupId",
        item.source_id as "sourceId"
      ${this.from(ids, readable)}`);
  }

  private from(ids: readonly string[], readable: Sql): Sql {
    return sql`
      from comment join item on item.id = comment.item_id
      where comment.id = any(${ids}::uuid[]) and comment.deleted_at is null and comment.hidden_at is null
        and item.status in ('PUBLISHED', 'ARCHIVED') and item.hidden_at is null and item.disposed_at is null and ${readable}`;
  }
}
