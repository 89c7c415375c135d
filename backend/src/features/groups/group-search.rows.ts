import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import { isId } from '../../platform/ids.js';
import { knownTo } from './group.rows.js';

/** A group as search tells of it. */
export interface FoundGroup {
  readonly id: string;
  readonly slug: string;
  readonly shortId: string;
  readonly name: string;
  readonly purpose: string;
  /** For those who read in it. */
  readonly about: string;
  /** Names of its topics, with their synonyms. */
  readonly topics: readonly string[];
  readonly topicIds: readonly string[];
  readonly departmentId: string | null;
  readonly createdAt: Date;
  readonly readersAudienceId: number;
  /** Those who know of it; of a hidden group its members only, until whoever is invited has decided. */
  readonly findersAudienceId: number;
}

const findersAudience: Sql = sql`
  case people_group.kind when 'HIDDEN' then people_group.readers_audience_id else people_group.audience_id end`;

export const isFindableBy = (actor: Actor): Sql => sql`${knownTo(actor)} and ${findersAudience} = any(${actor.audiences}::int[])`;

const isThere = (ids: readonly string[]): Sql => sql`people_group.id = any(${ids.filter(isId)}::uuid[]) and people_group.merged_into_id is null`;

/** What search reads of groups. Those that another took over are found by nobody; archived ones are, as what stands in them is. */
@Injectable()
export class GroupSearchRows {
  constructor(private readonly database: Database) {}

  all(ids: readonly string[]): Promise<FoundGroup[]> {
    return this.select(ids, sql`true`);
  }

  findableBy(actor: Actor, ids: readonly string[]): Promise<FoundGroup[]> {
    return this.select(ids, isFindableBy(actor));
  }

  /** The ids of the same, and whether the actor reads in each. */
  idsFindableBy(actor: Actor, ids: readonly string[]): Promise<{ id: string; isRead: boolean }[]> {
    return this.database.rows(sql`
      select people_group.id, people_group.readers_audience_id = any(${actor.audiences}::int[]) as "isRead" from people_group
      where ${isThere(ids)} and ${isFindableBy(actor)}`);
  }

  async idsAfter(after: string | null, limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select id from people_group
      where merged_into_id is null and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${limit}`);
    return rows.map((row) => row.id);
  }

  private select(ids: readonly string[], condition: Sql): Promise<FoundGroup[]> {
    return this.database.rows(sql`
      select people_group.id, people_group.slug, people_group.short_id as "shortId", people_group.name, people_group.purpose,
        people_group.about, people_group.created_at as "createdAt", people_group.readers_audience_id as "readersAudienceId",
        ${findersAudience} as "findersAudienceId",
        people_group.department_id as "departmentId",
        array(select tag_id::text from group_topic where group_topic.group_id = people_group.id order by position) as "topicIds",
        array(select tag_name.name from group_topic join tag_name on tag_name.tag_id = group_topic.tag_id
          where group_topic.group_id = people_group.id and tag_name.shown order by position, tag_name.folded) as topics
      from people_group
      where ${isThere(ids)} and ${condition}`);
  }
}

/** What a result says of it: more about it only to those who read in it. */
export function textOf({ purpose, about, readersAudienceId }: FoundGroup, { audiences }: Actor): string {
  return [purpose, audiences.includes(readersAudienceId) ? about : ''].filter(Boolean).join('\n');
}
