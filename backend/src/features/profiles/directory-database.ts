import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type SideDatabase, SideDatabases } from '../../platform/db/side-databases.js';
import type { Sql } from '../../platform/db/sql.js';

/**
 * Reads the directory over a few connections of its own: counting thousands of people delays nobody's other reading, and
 * each statement is planned for its values, as how many people have a skill decides how they are best found.
 */
@Injectable()
export class DirectoryDatabase implements OnApplicationShutdown {
  private readonly database: SideDatabase;

  constructor(databases: SideDatabases) {
    this.database = databases.open({
      connections: 4,
      settings: { statement_timeout: 5000, jit: 'off', random_page_cost: 1.1, plan_cache_mode: 'force_custom_plan' },
    });
  }

  rows<Row>(piece: Sql): Promise<Row[]> {
    return this.database.rows<Row>(piece);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}
