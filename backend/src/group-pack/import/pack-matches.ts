import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';

/** What of this site a pack speaks of. */
@Injectable()
export class PackMatches {
  constructor(private readonly database: Database) {}

  /** Who holds the addresses of which these are the fingerprints. An address stands in an account only when it is confirmed. */
  async holders(salt: string, fingerprints: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.rows<{ fingerprint: string; id: string }>(sql`
      select fingerprint, person_id as id
      from (select person_id, encode(sha256(convert_to(${salt}::text || ':' || email, 'UTF8')), 'hex') as fingerprint from account) as known
      where fingerprint = any(${fingerprints}::text[])`);
    return new Map(rows.map(({ fingerprint, id }) => [fingerprint, id]));
  }

  /** Departments by their names, however they are written. */
  async departments(names: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.rows<{ name: string; id: string }>(sql`
      select lower(name) as name, id from department where lower(name) = any(${names.map((name) => name.toLowerCase())}::text[])`);
    return new Map(rows.map(({ name, id }) => [name, id]));
  }

  /** Whether a pack of this group was brought here. */
  async isHere(origin: string): Promise<boolean> {
    return (await this.database.rows(sql`select from group_import where origin = ${origin} and state = 'DONE'`)).length > 0;
  }
}
