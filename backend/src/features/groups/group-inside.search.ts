import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/db/database.js';
import { emptySql, sql } from '../../platform/db/sql.js';
import { type SearchDocument, type SearchResultRow, type SearchSource, type SearchableRef, SearchSources } from '../../platform/search-source.js';
import { GroupSearchRows } from './group-search.rows.js';
import { GroupSearch } from './group.search.js';

/**
 * The same groups once more, with more about them, for those who read in them. Apart from what all know, so that whoever
 * stops reading there is asked about it again, however late the index follows.
 */
@Injectable()
export class GroupInsideSearch implements SearchSource, OnModuleInit {
  readonly kind = 'group-inside';
  /** Whatever changes the group changes this: see `dependentsOf`. */
  readonly changedBy = [];
  readonly shownAs: string;

  constructor(
    private readonly database: Database,
    private readonly rows: GroupSearchRows,
    private readonly groups: GroupSearch,
    private readonly sources: SearchSources,
  ) {
    this.shownAs = groups.kind;
  }

  onModuleInit(): void {
    this.sources.register(this);
  }

  async toDocuments(ids: readonly string[]): Promise<SearchDocument[]> {
    const told = (await this.rows.all(ids)).filter((group) => group.about);
    return told.map((group) => ({
      id: group.id,
      kind: this.kind,
      audienceId: group.readersAudienceId,
      groupId: null,
      title: group.name,
      tags: group.topics,
      summary: group.purpose,
      body: group.about,
      at: group.createdAt,
      departmentId: group.departmentId,
      tagIds: group.topicIds,
      placeIds: [group.id],
    }));
  }

  readable(actor: Actor, ids: readonly string[]): Promise<SearchResultRow[]> {
    return this.groups.readable(actor, ids);
  }

  async readableRefs(actor: Actor, ids: readonly string[]): Promise<SearchableRef[]> {
    const groups = await this.rows.idsFindableBy(actor, ids);
    return groups.filter(({ isRead }) => isRead).map(({ id }) => ({ id, groupId: null }));
  }

  idsAfter(after: string | null, limit: number): Promise<string[]> {
    return this.rows.idsAfter(after, limit);
  }

  async dependentsOf(subjectId: string, after: string | null, limit: number, among?: readonly string[]): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select id from people_group
      where id in (
          select ${subjectId}::uuid union all
          select id from people_group where merged_into_id = ${subjectId} union all select group_id from group_topic where tag_id = ${subjectId})
        ${among ? sql`and id = any(${among}::uuid[])` : emptySql}
        and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${limit}`);
    return rows.map((row) => row.id);
  }
}
