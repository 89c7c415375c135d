import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { type Sql, rowCount, sql } from '../../platform/db/sql.js';
import { isId } from '../../platform/ids.js';

export interface PositionRow {
  readonly id: string;
  readonly title: string;
  readonly departmentId: string;
  /** Null while it is vacant. */
  readonly holderId: string | null;
}

/** Who has which job is no secret: everybody signed in may see all positions. */
@Injectable()
export class PositionQueries {
  constructor(private readonly database: Database) {}

  /** Those whose titles hold these words, by title; at most 200. */
  matching(query: string): Promise<PositionRow[]> {
    const letters = query.trim().toLowerCase().replace(/[\\%_]/g, '\\$&');
    return this.select(sql`lower(position.title) like ${`%${letters}%`}`);
  }

  byIds(ids: readonly string[]): Promise<PositionRow[]> {
    return this.select(sql`position.id = any(${ids.filter(isId)}::uuid[])`);
  }

  heldBy(personId: string): Promise<PositionRow[]> {
    return this.select(sql`position.holder_id = ${personId}`);
  }

  private select(where: Sql): Promise<PositionRow[]> {
    return this.database.rows(sql`
      select position.id, position.title, position.department_id as "departmentId", position.holder_id as "holderId"
      from position join department on department.id = position.department_id
      where ${where} order by lower(position.title), department.name limit ${rowCount(mostShown)}`);
  }
}

const mostShown = 200;
