import { assertNever } from '../../platform/errors/assert-never.js';
import { type Sql, rowCount, sql } from '../../platform/db/sql.js';

export const directoryOrders = ['NAME', 'NEWEST', 'DEPARTMENT'] as const;

export type DirectoryOrder = (typeof directoryOrders)[number];

export interface Slice {
  readonly first: number;
  readonly count: number;
}

/** The ids of a slice of few people, who are all in the table expression `found`: they are sorted. */
export function sliceOfFound(order: DirectoryOrder, slice: Slice): Sql {
  switch (order) {
    case 'NAME':
      return sql`select id from found order by sort_name, id ${cut(slice)}`;
    case 'NEWEST':
      return sql`select id from found order by created_at desc, id desc ${cut(slice)}`;
    case 'DEPARTMENT':
      return sql`select found.id from found left join department on department.id = found.department_id
        order by department.name, found.sort_name, found.id ${cut(slice)}`;
    default:
      return assertNever(order);
  }
}

/** The ids of a slice of many people: indexes are walked in the wanted order until there are enough. */
export function sliceOfMany(where: Sql, order: DirectoryOrder, slice: Slice): Sql {
  switch (order) {
    case 'NAME':
      return sql`select id from person ${where} order by sort_name, id ${cut(slice)}`;
    case 'NEWEST':
      return sql`select id from person ${where} order by created_at desc, id desc ${cut(slice)}`;
    case 'DEPARTMENT':
      return byDepartment(where, slice);
    default:
      return assertNever(order);
  }
}

// Of each department no more are looked at than the page could hold: sorting everybody by it took 60 ms.
function byDepartment(where: Sql, slice: Slice): Sql {
  const some = sql`order by person.sort_name, person.id limit ${rowCount(slice.first + slice.count)}`;
  return sql`select placed.id from (
      select department.name, found.id, found.sort_name from department cross join lateral (
        select person.id, person.sort_name from person ${where} and person.department_id = department.id ${some}
      ) as found
      union all
      (select null, person.id, person.sort_name from person ${where} and person.department_id is null ${some})
    ) as placed order by placed.name, placed.sort_name, placed.id ${cut(slice)}`;
}

function cut({ first, count }: Slice): Sql {
  return sql`limit ${rowCount(count)} offset ${rowCount(first)}`;
}
