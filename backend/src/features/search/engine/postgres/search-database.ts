import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type SideDatabase, SideDatabases } from '../../../../platform/db/side-databases.js';
import type { Sql } from '../../../../platform/db/sql.js';
import { DomainError } from '../../../../platform/errors/domain-errors.js';

const cancelledByTimeout = '57014';

/**
 * Reads the index over a few connections of its own, so that searching never takes those that people read and write by,
 * and gives up on what takes too long.
 */
@Injectable()
export class SearchDatabase implements OnApplicationShutdown {
  private readonly database: SideDatabase;

  constructor(databases: SideDatabases) {
    this.database = databases.open({
      connections: 4,
      settings: {
        statement_timeout: 1500,
        jit: 'off',
        random_page_cost: 1.1,
        work_mem: '16MB',
        // There is one way to look each thing up, by its index, whatever the words are: each statement is planned once.
        plan_cache_mode: 'force_generic_plan',
        enable_seqscan: 'off',
      },
    });
  }

  async rows<Row>(piece: Sql): Promise<Row[]> {
    try {
      return await this.database.rows<Row>(piece);
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
    await this.database.close();
  }
}
