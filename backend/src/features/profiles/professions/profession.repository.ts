import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';

/** The list of professions that people choose from. */
@Injectable()
export class ProfessionRepository {
  constructor(private readonly database: Database) {}

  /** Of two who change the list at once one waits for the other. Readers and people who choose do not wait. */
  async lockAll(): Promise<{ id: string; name: string }[]> {
    await this.database.rows(sql`lock table profession in share row exclusive mode`);
    return this.database.rows(sql`select id, name from profession`);
  }

  async add(id: string, name: string): Promise<void> {
    await this.database.rows(sql`insert into profession (id, name) values (${id}, ${name})`);
  }

  async rename(id: string, name: string): Promise<void> {
    await this.database.rows(sql`update profession set name = ${name} where id = ${id}`);
  }

  /** False where somebody says that it is theirs: then it stays. */
  async remove(id: string): Promise<boolean> {
    const rows = await this.database.rows(sql`
      delete from profession where id = ${id} and not exists (select from person where profession_id = ${id}) returning id`);
    return rows.length > 0;
  }
}
