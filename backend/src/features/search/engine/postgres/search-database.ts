import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Database } from '../../../../platform/db/database.js';
import type { Sql } from '../../../../platform/db/sql.js';
import { DomainError } from '../../../../platform/errors/domain-errors.js';

const connections = 4;
const longestSeconds = 1.5;
const cancelledByTimeout = '57014';

/**
 * Reads the index over a few connections of its own, so that searching never takes those that people read and write by,
 * and gives up on what takes too long.
 */
@Injectable()
export class SearchDatabase extends Database implements OnApplicationShutdown {
  private readonly own: pg.Pool;

  constructor(orm: MikroORM) {
    const own = new pg.Pool({
      connectionString: orm.config.get('clientUrl'),
      max: connections,
      options: `-c statement_timeout=${longestSeconds * 1000} -c jit=off -c random_page_cost=1.1`,
    });
    // Without a listener a connection that is lost while idle would end the process; the next query opens another.
    own.on('error', () => undefined);
    super(own);
    this.own = own;
  }

  override async rows<Row>(piece: Sql): Promise<Row[]> {
    try {
      return await super.rows<Row>(piece);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === cancelledByTimeout) {
        throw new DomainError('UNAVAILABLE', 'This search took too long. Try with fewer or rarer words');
      }
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.own.end();
  }
}
