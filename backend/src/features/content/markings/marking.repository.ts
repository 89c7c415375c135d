import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';

export interface SchemeMarking {
  readonly id: string;
  readonly label: string;
  readonly level: number;
  readonly allowed: boolean;
}

@Injectable()
export class MarkingRepository {
  constructor(private readonly database: Database) {}

  /** The whole scheme, the least sensitive first, locked until the unit of work ends: every change looks at all of it. */
  lockAll(): Promise<SchemeMarking[]> {
    return this.database.rows(sql`select id, label, level, allowed from marking order by level, id for update`);
  }

  async add({ id, label, level }: SchemeMarking, description: string): Promise<void> {
    await this.database.rows(sql`
      insert into marking (id, label, description, level, allowed) values (${id}, ${label}, ${description}, ${level}, false)`);
  }

  async setWords(id: string, label: string, description: string): Promise<void> {
    await this.database.rows(sql`update marking set label = ${label}, description = ${description} where id = ${id}`);
  }

  async setAllowed(ids: readonly string[], allowed: boolean): Promise<void> {
    await this.database.rows(sql`update marking set allowed = ${allowed} where id = any(${ids}::text[])`);
  }

  /** Numbers the markings anew, the first the least sensitive. */
  async setOrder(ids: readonly string[]): Promise<void> {
    await this.database.rows(sql`
      update marking set level = place from unnest(${ids}::text[]) with ordinality as wanted (id, place) where marking.id = wanted.id`);
  }

  async delete(id: string): Promise<void> {
    await this.database.rows(sql`delete from marking where id = ${id}`);
  }
}
