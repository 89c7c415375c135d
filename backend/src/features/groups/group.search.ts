import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/db/database.js';
import { emptySql, sql } from '../../platform/db/sql.js';
import { type SearchDocument, type SearchResultRow, type SearchSource, type SearchableRef, SearchSources } from '../../platform/search-source.js';
import { GroupSearchRows, textOf } from './group-search.rows.js';
import { groupChangedForSearch } from './group.events.js';
import { groupPath } from './group.rows.js';

/** Groups are found by those who know of them: by name, purpose and topics. */
@Injectable()
export class GroupSearch implements SearchSource, OnModuleInit {
  readonly kind = 'group';
  readonly changedBy = groupChangedForSearch;

  constructor(
    private readonly database: Database,
    private readonly rows: GroupSearchRows,
    private readonly sources: SearchSources,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async toDocuments(ids: readonly string[]): Promise<SearchDocument[]> {
    return (await this.rows.all(ids)).map((group) => ({
      id: group.id,
      kind: this.kind,
      audienceId: group.findersAudienceId,
      groupId: null,
      title: group.name,
      tags: group.topics,
      summary: group.purpose,
      body: '',
      at: group.createdAt,
      departmentId: group.departmentId,
      tagIds: group.topicIds,
      placeIds: [group.id],
    }));
  }

  async readable(actor: Actor, ids: readonly string[]): Promise<SearchResultRow[]> {
    return (await this.rows.findableBy(actor, ids)).map((group) => ({
      id: group.id,
      path: groupPath(group),
      title: group.name,
      text: textOf(group, actor),
      place: null,
      personId: null,
      groupId: group.id,
      at: null,
      sourceId: null,
      names: group.topics,
    }));
  }

  async readableRefs(actor: Actor, ids: readonly string[]): Promise<SearchableRef[]> {
    return (await this.rows.idsFindableBy(actor, ids)).map(({ id }) => ({ id, groupId: null }));
  }

  idsAfter(after: string | null, limit: number): Promise<string[]> {
    return this.rows.idsAfter(after, limit);
  }

  /** A group is also found by all names of its topics, and no longer by itself once another has taken it over. */
  async dependentsOf(subjectId: string, after: string | null, limit: number, among?: readonly string[]): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select id from people_group
      where id in (
          select id from people_group where merged_into_id = ${subjectId} union all select group_id from group_topic where tag_id = ${subjectId})
        ${among ? sql`and id = any(${among}::uuid[])` : emptySql}
        and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${limit}`);
    return rows.map((row) => row.id);
  }
}
