import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type SideDatabase, SideDatabases } from '../../../../platform/db/side-databases.js';
import type { Sql } from '../../../../platform/db/sql.js';
import { DomainError } from '../../../../platform/errors/domain-errors.js';

const cancelledByTimeout = '57014';

const milliseconds = 1500;
/** For what is tried once more: just after a start most of the time goes into reading from the disk, and what was read stays in memory. */
const millisecondsOfSecondTry = 10_000;

const settings = {
  jit: 'off',
  random_page_cost: 1.1,
  work_mem: '16MB',
  // There is one way to look each thing up, by its index, whatever the words are: each statement is planned once.
  plan_cache_mode: 'force_generic_plan',
  enable_seqscan: 'off',
};

/**
 * Reads the index over a few connections of its own, so that searching never takes those that people read and write by,
 * and gives up on what takes too long.
 */
@Injectable()
export class SearchDatabase implements OnApplicationShutdown {
  private readonly database: SideDatabase;
  private readonly patient: SideDatabase;
  private isTryingAgain = false;

  constructor(databases: SideDatabases) {
    this.database = databases.open({ connections: 4, settings: { ...settings, statement_timeout: milliseconds } });
    this.patient = databases.open({ connections: 1, settings: { ...settings, statement_timeout: millisecondsOfSecondTry } });
  }

  async rows<Row>(piece: Sql): Promise<Row[]> {
    try {
      return await this.database.rows<Row>(piece);
    } catch (error) {
      if (!isCancelled(error)) throw error;
      return this.tryAgain<Row>(piece);
    }
  }

  /** One at a time: whoever asks on purpose what takes long gains one connection by it, and no more. */
  private async tryAgain<Row>(piece: Sql): Promise<Row[]> {
    if (this.isTryingAgain) throw tookTooLong();
    this.isTryingAgain = true;
    try {
      return await this.patient.rows<Row>(piece);
    } catch (error) {
      throw isCancelled(error) ? tookTooLong() : error;
    } finally {
      this.isTryingAgain = false;
    }
  }

  async row<Row>(piece: Sql): Promise<Row | undefined> {
    return (await this.rows<Row>(piece))[0];
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.database.close(), this.patient.close()]);
  }
}

function isCancelled(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === cancelledByTimeout;
}

function tookTooLong(): DomainError {
  return new DomainError('UNAVAILABLE', 'This search took too long. Try again, or with fewer or rarer words');
}
