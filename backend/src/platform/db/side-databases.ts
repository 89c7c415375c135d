import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { type Sql, toStatement } from './sql.js';

export interface SideDatabaseOptions {
  readonly connections: number;
  /** Settings of PostgreSQL for these connections, such as `statement_timeout`. */
  readonly settings: Readonly<Record<string, string | number>>;
}

/** The same database over connections of its own, with settings of their own. Whoever opened it closes it. */
export interface SideDatabase {
  rows<Row>(piece: Sql): Promise<Row[]>;
  close(): Promise<void>;
}

/** For reading that must not take the connections of all other reading, or needs other settings. */
@Injectable()
export class SideDatabases {
  constructor(private readonly orm: MikroORM) {}

  open({ connections, settings }: SideDatabaseOptions): SideDatabase {
    const pool = new pg.Pool({
      connectionString: this.orm.config.get('clientUrl'),
      max: connections,
      options: Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`).join(' '),
    });
    // Without a listener a connection that is lost while idle would end the process; the next query opens another.
    pool.on('error', () => undefined);
    return {
      rows: async <Row>(piece: Sql) => (await pool.query(toStatement(piece))).rows as Row[],
      close: () => pool.end(),
    };
  }
}
