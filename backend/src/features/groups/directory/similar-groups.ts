import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { inOrderOf } from '../../../platform/graphql/batch-loader.js';
import { foldGroupName } from '../group-name.js';
import { GroupQueries } from '../group.queries.js';
import { type GroupRow, knownTo } from '../group.rows.js';

const shown = 5;
/** Of the letters of either name, counted in threes, so many are in both. */
const nearly = 0.3;

/** Groups that somebody knows of and whose names are nearly this one, the nearest first. */
@Injectable()
export class SimilarGroups {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupQueries,
  ) {}

  async to(actor: Actor, entered: string): Promise<GroupRow[]> {
    const name = foldGroupName(entered.slice(0, limits.groupName));
    if (!name) return [];
    const rows = await this.database.rows<{ id: string }>(sql`
      select id from (
        select people_group.id, people_group.folded, cardinality(people_group.trigrams) as own, cardinality(asked.trigrams) as theirs,
          people_group.folded like ${`${name.replace(/[\\%_]/g, '\\$&')}%`} as begins,
          (select count(*) from unnest(people_group.trigrams) as trigram where trigram = any(asked.trigrams)) as common
        from people_group, (select name_trigrams(${name}) as trigrams) as asked
        where people_group.trigrams && asked.trigrams and ${knownTo(actor)} and people_group.merged_into_id is null) as found
      where common >= ${nearly}::float * (own + theirs - common) or (begins and theirs > 3)
      order by folded = ${name} desc, common::float / (own + theirs - common) desc, folded, id limit ${shown}`);
    const ids = rows.map(({ id }) => id);
    return inOrderOf(ids, await this.groups.byIds(actor, ids), ({ id }) => id).filter((group) => group !== undefined);
  }
}
