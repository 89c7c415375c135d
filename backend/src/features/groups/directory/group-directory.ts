import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Database } from '../../../platform/db/database.js';
import { type NumberedPage, NumberedPages } from '../../../platform/db/numbered-pages.js';
import { type Sql, sql } from '../../../platform/db/sql.js';
import { assertNever } from '../../../platform/errors/assert-never.js';
import { inOrderOf } from '../../../platform/graphql/batch-loader.js';
import { GroupActivity } from '../group-activity.js';
import { GroupQueries } from '../group.queries.js';
import type { GroupRow } from '../group.rows.js';
import { type GroupFacetName, type GroupFilter, groupFacetNames, matchingGroups } from './group-filter.js';

export const groupOrders = ['NAME', 'MEMBERS', 'ACTIVE', 'NEWEST'] as const;
export type GroupOrder = (typeof groupOrders)[number];

export interface GroupPage extends NumberedPage {
  readonly groups: GroupRow[];
}

export interface GroupFacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

const pages = new NumberedPages(24);
const valuesShown = 50;

/** The groups that somebody knows of, as numbered pages. */
@Injectable()
export class GroupDirectory {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupQueries,
    private readonly activity: GroupActivity,
  ) {}

  async page(actor: Actor, filter: GroupFilter, order: GroupOrder, page: number): Promise<GroupPage> {
    const rows = await this.database.rows<{ id: string; total: number }>(sql`
      select people_group.id, count(*) over ()::int as total from people_group ${matchingGroups(actor, filter)}
      order by ${this.sorted(actor, order)}, people_group.folded, people_group.id
      ${pages.rowsOf(page)}`);
    const ids = rows.map(({ id }) => id);
    const groups = inOrderOf(ids, await this.groups.byIds(actor, ids), ({ id }) => id).filter((group) => group !== undefined);
    const total = rows[0]?.total ?? (page === 1 ? 0 : await this.count(actor, filter));
    return { groups, ...pages.tell(page, total) };
  }

  /** The commonest values of each facet among those that fit the rest of the filter. */
  async facets(actor: Actor, filter: GroupFilter): Promise<Map<GroupFacetName, GroupFacetValue[]>> {
    const rows = await this.database.rows<GroupFacetValue & { facet: GroupFacetName }>(sql`
      (select 'TOPIC' as facet, tag.id::text as value, tag.name as label, count(*)::int as count
        from people_group join group_topic on group_topic.group_id = people_group.id join tag on tag.id = group_topic.tag_id
        ${matchingGroups(actor, filter, 'TOPIC')} group by tag.id order by 4 desc, 3 limit ${valuesShown})
      union all
      (select 'DEPARTMENT', department.id::text, department.name, count(*)::int
        from people_group join department on department.id = people_group.department_id
        ${matchingGroups(actor, filter, 'DEPARTMENT')} group by department.id order by 4 desc, 3 limit ${valuesShown})
      union all
      (select 'KIND', people_group.kind, people_group.kind, count(*)::int from people_group
        ${matchingGroups(actor, filter, 'KIND')} group by people_group.kind order by 4 desc, 2)`);
    return new Map(groupFacetNames.map((name) => [name, rows.filter(({ facet }) => facet === name)]));
  }

  private async count(actor: Actor, filter: GroupFilter): Promise<number> {
    const row = await this.database.row<{ count: number }>(sql`select count(*)::int as count from people_group ${matchingGroups(actor, filter)}`);
    return row?.count ?? 0;
  }

  private sorted(actor: Actor, order: GroupOrder): Sql {
    switch (order) {
      case 'NAME':
        return sql`people_group.folded`;
      case 'MEMBERS':
        return sql`people_group.member_count desc`;
      case 'ACTIVE':
        return sql`coalesce(${this.activity.latest(actor)}, people_group.created_at) desc`;
      case 'NEWEST':
        return sql`people_group.created_at desc`;
      default:
        return assertNever(order);
    }
  }
}
