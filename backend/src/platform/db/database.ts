import { MikroORM, type PostgreSqlConnection } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { CompiledQuery } from 'kysely';
import type { Pool } from 'pg';
import { type Sql, toStatement } from './sql.js';
import { currentTransaction } from './transaction.js';

/**
 * Reads rows. Inside a unit of work the statement runs in its transaction and sees what it has flushed; outside it runs
 * prepared on the reading pool. Entities are for actions, rows are for everything that is only shown.
 */
@Injectable()
export class Database {
  private pool: Pool | undefined;

  constructor(private readonly orm: MikroORM) {}

  async rows<Row>(piece: Sql): Promise<Row[]> {
    const statement = toStatement(piece);
    const transaction = currentTransaction();
    if (transaction) {
      const result = await transaction.executeQuery(CompiledQuery.raw(statement.text, statement.values));
      return result.rows as Row[];
    }
    this.pool ??= await this.openPool();
    const result = await this.pool.query(statement);
    return result.rows as Row[];
  }

  async row<Row>(piece: Sql): Promise<Row | undefined> {
    return (await this.rows<Row>(piece))[0];
  }

  // Opened with the first statement, and shared with the units of work. Its type is the driver's, which the ORM hides.
  private openPool(): Promise<Pool> {
    return (this.orm.em.getConnection() as PostgreSqlConnection).getNativeClient();
  }
}
