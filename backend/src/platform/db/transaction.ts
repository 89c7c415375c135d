import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type DatabaseConnection } from 'kysely';
import type { Statement } from './sql.js';

interface Running {
  readonly em: EntityManager;
  readonly transaction: Transaction;
}

const storage = new AsyncLocalStorage<Running>();

/**
 * The database transaction of a unit of work. Statements are answered in the order in which they are asked, and none waits for the answer to the
 * one before it: what is asked in the same moment leaves together.
 */
export class Transaction {
  private isOver = false;

  constructor(private readonly connection: DatabaseConnection) {}

  async rows({ text, values }: Statement): Promise<unknown[]> {
    // After it has ended its connection belongs to others.
    if (this.isOver) throw new Error('The unit of work has ended');
    const { rows } = await this.connection.executeQuery(CompiledQuery.raw(text, values));
    return rows;
  }

  end(): void {
    this.isOver = true;
  }
}

/** The entity manager of the unit of work that is running, if one is. */
export function currentEntityManager(): EntityManager | undefined {
  return storage.getStore()?.em;
}

/** The database transaction of the unit of work that is running, if one is. */
export function currentTransaction(): Transaction | undefined {
  return storage.getStore()?.transaction;
}

/** `em`: of a transaction that has begun. */
export async function runInTransaction<Result>(em: EntityManager, work: () => Promise<Result>): Promise<Result> {
  const begun = em.getTransactionContext();
  if (!begun) throw new Error('The transaction has not begun');
  // The ORM asks one statement at a time; asked beside it, they follow each other all the same.
  const transaction = new Transaction(await begun.getExecutor().provideConnection((own: DatabaseConnection) => Promise.resolve(own)));
  try {
    return await storage.run({ em, transaction }, work);
  } finally {
    transaction.end();
  }
}
