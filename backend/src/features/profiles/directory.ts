import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import { type NumberedPage, NumberedPages } from '../../platform/db/numbered-pages.js';
import { type Sql, rowCount, sql } from '../../platform/db/sql.js';
import { inOrderOf } from '../../platform/graphql/batch-loader.js';
import type { Looker } from './contact.policy.js';
import { DirectoryDatabase } from './directory-database.js';
import { type DirectoryFilter, matching } from './directory-filter.js';
import { type DirectoryOrder, type Slice, sliceOfFound, sliceOfMany } from './directory-order.js';
import { DirectorySnapshots } from './facets/directory-snapshots.js';
import { PersonQueries, type PersonRow } from './person.queries.js';

export interface DirectoryPage extends NumberedPage {
  readonly people: PersonRow[];
}

const pages = new NumberedPages(24);
/** As many as can be leafed through. */
const few = pages.size * limits.numberedPages;
/** To sort no more than these takes less time than to walk the index of every department past those who do not fit. */
const sortedByDepartment = 5000;

/** The directory of people as numbered pages. */
@Injectable()
export class Directory {
  constructor(
    private readonly database: DirectoryDatabase,
    private readonly snapshots: DirectorySnapshots,
    private readonly people: PersonQueries,
  ) {}

  async page(looker: Looker, filter: DirectoryFilter, order: DirectoryOrder, page: number): Promise<DirectoryPage> {
    const where = matching(filter, looker);
    const { ids, total } = await this.find(where, filter, order, { first: pages.firstOf(page), count: pages.size });
    const people = inOrderOf(ids, await this.people.byIds(ids), (person) => person.id).filter((person) => person !== undefined);
    return { people, ...pages.tell(page, total) };
  }

  /**
   * Whether few or many fit decides how a page of them is found: walking an index in order until 24 of few have been met
   * reads nearly everybody, and sorting many takes long.
   */
  private async find(where: Sql, filter: DirectoryFilter, order: DirectoryOrder, slice: Slice): Promise<{ ids: string[]; total: number }> {
    const [found = { ids: [], total: 0 }] = await this.database.rows<{ ids: string[]; total: number }>(sql`
      with found as materialized (${sortable(where)} limit ${rowCount(few + 1)})
      select (select count(*) from found)::int as total, to_json(array(${sliceOfFound(order, slice)})) as ids`);
    if (found.total <= few) return found;
    const total = await this.countMany(where, filter);
    const isSorted = order === 'DEPARTMENT' && total <= sortedByDepartment;
    const rows = await this.database.rows<{ id: string }>(
      isSorted ? sql`with found as materialized (${sortable(where)}) ${sliceOfFound(order, slice)}` : sliceOfMany(where, order, slice),
    );
    return { ids: rows.map(({ id }) => id), total };
  }

  /** Of so many that nobody counts them; the pages are as many as there can be. */
  private async countMany(where: Sql, filter: DirectoryFilter): Promise<number> {
    if (!filter.query.trim()) return Math.max((await this.snapshots.latest()).count(filter), few + 1);
    const [row] = await this.database.rows<{ count: number }>(sql`select count(*)::int as count from person ${where}`);
    return row?.count ?? 0;
  }
}

function sortable(where: Sql): Sql {
  return sql`select id, sort_name, created_at, department_id from person ${where}`;
}
