import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';

/** A classification marking of the site's scheme. */
export interface MarkingRow {
  readonly id: string;
  readonly label: string;
  readonly description: string;
}

@Injectable()
export class MarkingQueries {
  constructor(private readonly database: Database) {}

  /** Those that may be chosen on this site, the least sensitive first. */
  allowed(): Promise<MarkingRow[]> {
    return this.database.rows(sql`select id, label, description from marking where allowed order by level`);
  }

  /** What is chosen where nobody chose: the least sensitive. */
  async standard(): Promise<MarkingRow> {
    const [marking] = await this.allowed();
    if (!marking) throw new Error('No marking of the scheme is allowed on this site');
    return marking;
  }

  async isAllowed(id: string): Promise<boolean> {
    return (await this.database.rows(sql`select from marking where id = ${id} and allowed`)).length > 0;
  }

  byIds(ids: readonly string[]): Promise<MarkingRow[]> {
    return this.database.rows(sql`select id, label, description from marking where id = any(${ids}::text[])`);
  }
}
