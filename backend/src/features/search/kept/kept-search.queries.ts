import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Database } from '../../../platform/db/database.js';
import { rowCount, sql } from '../../../platform/db/sql.js';
import { isId } from '../../../platform/ids.js';
import { limits } from '@crossbench/schema/limits';
import { noFilters } from '../asking/filters.js';
import { mostRecentSearches } from '../search.limits.js';
import type { RecentSearchRow, SavedSearchRow } from './kept-search.js';

/** What people searched for is for nobody but them. */
@Injectable()
export class KeptSearchQueries {
  constructor(private readonly database: Database) {}

  /** The last first. */
  recent({ personId }: Pick<Actor, 'personId'>): Promise<RecentSearchRow[]> {
    return this.database.rows(sql`
      select query, at from recent_search where person_id = ${personId} order by at desc, folded limit ${rowCount(mostRecentSearches)}`);
  }

  /** By name. */
  async saved({ personId }: Pick<Actor, 'personId'>): Promise<SavedSearchRow[]> {
    const rows = await this.database.rows<SavedSearchRow>(sql`
      select id, name, query, filters, sort, created_at as "createdAt" from saved_search
      where person_id = ${personId} order by folded, id limit ${rowCount(limits.savedSearchesPerPerson)}`);
    return rows.map(complete);
  }

  async findSaved({ personId }: Pick<Actor, 'personId'>, id: string): Promise<SavedSearchRow | undefined> {
    if (!isId(id)) return undefined;
    const row = await this.database.row<SavedSearchRow>(sql`
      select id, name, query, filters, sort, created_at as "createdAt" from saved_search where id = ${id} and person_id = ${personId}`);
    return row && complete(row);
  }
}

/** Filters may have come since it was saved. */
function complete(row: SavedSearchRow): SavedSearchRow {
  return { ...row, filters: { ...noFilters, ...row.filters } };
}
