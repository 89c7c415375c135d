import { DeadlockException, LockWaitTimeoutException, OptimisticLockError } from '@mikro-orm/core';
import { MikroORM } from '@mikro-orm/postgresql';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { type Transaction, currentTransaction, runInTransaction } from './transaction.js';

const attempts = 3;

/**
 * One transaction: what an action changes, the events it records and the jobs they need are kept together or not at all.
 * An action re-reads all that it decides on, so when another transaction got there first it is simply run again.
 */
@Injectable()
export class UnitOfWork {
  constructor(private readonly orm: MikroORM) {}

  /** The entity manager of the running unit of work. Repositories use it and nothing else. */
  get em(): EntityManager {
    return this.running.em;
  }

  /** Writes what was changed of the entities, so that SQL sees it. */
  flush(): Promise<void> {
    return this.running.flush();
  }

  /** Runs in the unit of work that is under way, or in a new one. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (currentTransaction()) return work();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.orm.em.fork().transactional((em) => runInTransaction(em, work));
      } catch (error) {
        if (attempt === attempts || !isCollision(error)) throw error;
      }
    }
  }

  private get running(): Transaction {
    const transaction = currentTransaction();
    if (!transaction) throw new Error('Entities are read and written inside a unit of work');
    return transaction;
  }
}

// PostgreSQL's own codes stand on what `Database` throws: serialization failure, deadlock, lock not available.
const collisionCodes = new Set(['40001', '40P01', '55P03']);

function isCollision(error: unknown): boolean {
  if (error instanceof OptimisticLockError || error instanceof DeadlockException || error instanceof LockWaitTimeoutException) return true;
  return error instanceof Error && 'code' in error && collisionCodes.has(String(error.code));
}
