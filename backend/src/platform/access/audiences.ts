import { Injectable } from '@nestjs/common';
import { Database } from '../db/database.js';
import { sql } from '../db/sql.js';
import type { ReaderKey } from './reader-keys.js';

/**
 * Audiences are interned: one immutable row a distinct set of reader keys. Two transactions that meet the same new set
 * end with the same row.
 */
@Injectable()
export class Audiences {
  constructor(private readonly database: Database) {}

  /** The audience of exactly these readers. The empty set is an audience too: nobody. */
  async intern(keys: Iterable<ReaderKey>): Promise<number> {
    const readers = [...new Set(keys)].sort();
    const known = await this.find(readers);
    if (known !== undefined) return known;
    const made = await this.database.row<{ id: number }>(sql`
      with made as (
        insert into audience (readers) values (${readers}::text[]) on conflict (readers) do nothing returning id, readers
      ), keys as (
        insert into audience_reader (reader, audience_id) select unnest(readers), id from made
      )
      select id from made`);
    const id = made?.id ?? (await this.find(readers));
    if (id === undefined) throw new Error('An audience was neither made nor found');
    return id;
  }

  /** The audiences that hold one of these keys. Read it again after interning a new one. */
  async heldBy(keys: readonly ReaderKey[]): Promise<number[]> {
    const rows = await this.database.rows<{ audience_id: number }>(
      sql`select distinct audience_id from audience_reader where reader = any(${keys}::text[])`,
    );
    return rows.map((row) => row.audience_id);
  }

  /** Whose audience this is; nobody's where there is none. */
  async readersOf(id: number): Promise<ReaderKey[]> {
    const row = await this.database.row<{ readers: ReaderKey[] }>(sql`select readers from audience where id = ${id}`);
    return row?.readers ?? [];
  }

  // The look comes before the insert because a refused insert burns a number of the sequence.
  private async find(readers: readonly ReaderKey[]): Promise<number | undefined> {
    const row = await this.database.row<{ id: number }>(sql`select id from audience where readers = ${readers}::text[]`);
    return row?.id;
  }
}
