import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { GroupQueries } from '../group.queries.js';
import { type GroupRow, knownTo } from '../group.rows.js';

/** The groups of somebody, as far as the actor may see who belongs to them. */
export interface GroupsOfPerson {
  readonly inCommon: readonly GroupRow[];
  readonly open: readonly GroupRow[];
}

const shown = 50;

/** Which groups people belong to. Said of those groups only whose members the actor may see. */
@Injectable()
export class GroupsOfPeople {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupQueries,
  ) {}

  /** In the order of the ids; of each person at most 50 in common and 50 more, by name. */
  async of(actor: Actor, personIds: readonly string[]): Promise<GroupsOfPerson[]> {
    const rows = await this.database.rows<{ personId: string; groupId: string; isShared: boolean }>(sql`
      select asked.id as "personId", found.id as "groupId", found."isShared"
      from unnest(${[...new Set(personIds)]}::uuid[]) as asked (id) cross join lateral (
        select * from (
          select people_group.id, own.person_id is not null as "isShared",
            row_number() over (partition by own.person_id is not null order by people_group.folded, people_group.id) as place
          from group_member join people_group on people_group.id = group_member.group_id
            left join group_member own on own.group_id = people_group.id and own.person_id = ${actor.personId}
          where group_member.person_id = asked.id and ${knownTo(actor)} and people_group.archived_at is null
            and people_group.merged_into_id is null
            and (own.person_id is not null or (people_group.kind = 'OPEN' and people_group.readers_audience_id = any(${actor.audiences}::int[])))
        ) as placed where place <= ${shown} order by place) as found`);
    const ids = [...new Set(rows.map(({ groupId }) => groupId))];
    const groups = new Map((ids.length > 0 ? await this.groups.byIds(actor, ids) : []).map((group) => [group.id, group]));
    return personIds.map((personId) => {
      const of = (isShared: boolean) =>
        rows.filter((row) => row.personId === personId && row.isShared === isShared).flatMap(({ groupId }) => groups.get(groupId) ?? []);
      return { inCommon: of(true), open: of(false) };
    });
  }
}
