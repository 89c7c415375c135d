import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';

/** Who is counted today, and how often what was read on which day. */
@Injectable()
export class ReadRepository {
  constructor(private readonly database: Database) {}

  /** Counts this person for this item and day; false when they were counted before. Of two at once one counts. */
  async count(itemId: string, personId: string, day: string): Promise<boolean> {
    const secret = await this.secretOf(day);
    const rows = await this.database.rows(sql`
      with reader as (
        insert into item_reader (item_id, day, reader)
        values (${itemId}::uuid, ${day}::date, sha256(${secret}::bytea || uuid_send(${personId}::uuid) || uuid_send(${itemId}::uuid)))
        on conflict do nothing returning item_id, day
      )
      insert into item_reads (item_id, day, times) select item_id, day, 1 from reader
      on conflict (item_id, day) do update set times = item_reads.times + 1
      returning 1`);
    return rows.length > 0;
  }

  /** Throws away who was counted on the days before this one. */
  async forgetReaders(today: string): Promise<void> {
    await this.database.rows(sql`delete from read_secret where day < ${today}::date`);
    await this.database.rows(sql`delete from item_reader where day < ${today}::date`);
  }

  private async secretOf(day: string): Promise<Buffer> {
    const find = () => this.database.row<{ secret: Buffer }>(sql`select secret from read_secret where day = ${day}::date`);
    const known = await find();
    if (known) return known.secret;
    await this.database.rows(sql`insert into read_secret (day, secret) values (${day}::date, ${randomBytes(32)}) on conflict do nothing`);
    const made = await find();
    if (!made) throw new Error('The secret of a day was neither made nor found');
    return made.secret;
  }
}
