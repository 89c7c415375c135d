import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { type Sql, toStatement } from '../../../../platform/db/sql.js';
import { DomainError } from '../../../../platform/errors/domain-errors.js';

const connections = 4;
const longestSeconds = 1.5;
const cancelledByTimeout = '57014';

/**
 * Reads the index over a few connections of its own, so that searching never takes those that people read and write by,
 * and gives up on what takes too long.
 */
@Injectable()
export class SearchDatabase implements OnApplicationShutdown {
  private readonly pool: pg.Pool;

  constructor(orm: MikroORM) {
    // How frequent the words are decides how they are best looked up, so each query is planned by itself.
    this.pool = new pg.Pool({
      connectionString: orm.config.get('clientUrl'),
      max: connections,
      options: `-c statement_timeout=${longestSeconds * 1000} -c jit=off -c random_page_cost=1.1 -c plan_cache_mode=force_custom_plan`,
    });
    // Without a listener a connection that is lost while idle would end the process; the next query opens another.
    this.pool.on('error', () => undefined);
  }

  async rows<Row>(piece: Sql): Promise<Row[]> {
    try {
      const result = await this.pool.query(toStatement(piece));
      return result.rows as Row[];
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === cancelledByTimeout) {
        throw new DomainError('UNAVAILABLE', 'This search took too long. Try with fewer or rarer words');
      }
      throw error;
    }
  }

  async row<Row>(piece: Sql): Promise<Row | undefined> {
    return (await this.rows<Row>(piece))[0];
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
