import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { ReadingConnections } from './reading-connections.js';
import { type Sql, toStatement } from './sql.js';
import { currentTransaction } from './transaction.js';

/**
 * Reads rows. Inside a unit of work the statement runs in its transaction and sees what it has flushed; outside it runs
 * prepared on the reading connections. Entities are for actions, rows are for everything that is only shown.
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly connections: ReadingConnections;

  constructor(orm: MikroORM) {
    this.connections = new ReadingConnections(orm.config.get('clientUrl') ?? '', orm.config.get('pool')?.max ?? 10);
  }

  async rows<Row>(piece: Sql): Promise<Row[]> {
    const statement = toStatement(piece);
    const transaction = currentTransaction();
    return (await (transaction?.rows(statement) ?? this.connections.query(statement))) as Row[];
  }

  async row<Row>(piece: Sql): Promise<Row | undefined> {
    return (await this.rows<Row>(piece))[0];
  }

  async onApplicationShutdown(): Promise<void> {
    await this.connections.close();
  }
}
