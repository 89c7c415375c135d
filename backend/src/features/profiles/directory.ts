import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import { assertNever } from '../../platform/errors/assert-never.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, rowCount, sql } from '../../platform/db/sql.js';
import type { Looker } from './contact.policy.js';
import { type DirectoryFilter, matching } from './directory-filter.js';
import { PersonQueries, type PersonRow } from './person.queries.js';

export const directoryOrders = ['NAME', 'NEWEST', 'DEPARTMENT'] as const;

export type DirectoryOrder = (typeof directoryOrders)[number];

export interface DirectoryPage {
  readonly people: PersonRow[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
}

const peopleAPage = 24;

/** The directory of people as numbered pages. */
@Injectable()
export class Directory {
  constructor(
    private readonly database: Database,
    private readonly people: PersonQueries,
  ) {}

  async page(looker: Looker, filter: DirectoryFilter, order: DirectoryOrder, page: number): Promise<DirectoryPage> {
    const where = matching(filter, looker);
    const [people, total] = await Promise.all([
      this.rows(where, order, page),
      this.count(where),
    ]);
    return { people, total, page, pageCount: Math.min(Math.ceil(total / peopleAPage), limits.numberedPages) };
  }

  // Which people stand on the page is found in narrow indexes; only those few are then read in full.
  private rows(where: Sql, order: DirectoryOrder, page: number): Promise<PersonRow[]> {
    const cut = sql`limit ${rowCount(peopleAPage)} offset ${rowCount((page - 1) * peopleAPage)}`;
    switch (order) {
      case 'NAME':
        return this.select(sql`select id from person ${where} order by sort_name, id ${cut}`, sql`order by person.sort_name, person.id`);
      case 'NEWEST':
        return this.select(
          sql`select id from person ${where} order by created_at desc, id desc ${cut}`,
          sql`order by person.created_at desc, person.id desc`,
        );
      case 'DEPARTMENT': {
        const name = sql`(select department.name from department where department.id = person.department_id)`;
        return this.select(this.byDepartment(where, page, cut), sql`order by ${name}, person.sort_name, person.id`);
      }
      default:
        return assertNever(order);
    }
  }

  // Of each department no more are looked at than the page could hold: sorting everybody by it took 60 ms.
  private byDepartment(where: Sql, page: number, cut: Sql): Sql {
    const some = sql`order by person.sort_name, person.id limit ${rowCount(page * peopleAPage)}`;
    return sql`select placed.id from (
        select department.name, found.id, found.sort_name from department cross join lateral (
          select person.id, person.sort_name from person ${where} and person.department_id = department.id ${some}
        ) as found
        union all
        (select null, person.id, person.sort_name from person ${where} and person.department_id is null ${some})
      ) as placed order by placed.name, placed.sort_name, placed.id ${cut}`;
  }

  private select(chosen: Sql, order: Sql): Promise<PersonRow[]> {
    return this.people.select(sql`where person.id in (${chosen})`, order);
  }

  private async count(where: Sql): Promise<number> {
    const row = await this.database.row<{ count: number }>(sql`select count(*)::int as count from person ${where}`);
    return row?.count ?? 0;
  }
}
