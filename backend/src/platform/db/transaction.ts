import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type DatabaseConnection } from 'kysely';
import type { Statement } from './sql.js';

const storage = new AsyncLocalStorage<Transaction>();

/**
 * The database transaction of a unit of work. Statements are answered in the order in which they are asked, and none waits for the answer to the
 * one before it: what is asked in the same moment leaves together. A flush is several statements, each of which leaves when the one before it
 * is answered.
 */
export class Transaction {
  private written: Promise<void> = Promise.resolve();
  private isOver = false;

  constructor(
    readonly em: EntityManager,
    private readonly connection: DatabaseConnection,
  ) {}

  async rows({ text, values }: Statement): Promise<unknown[]> {
    this.ensureOpen();
    const { rows } = await this.connection.executeQuery(CompiledQuery.raw(text, values));
    return rows;
  }

  /** Writes what was changed of the entities, after what is being written: the ORM would wait for ever for one that failed. */
  async flush(): Promise<void> {
    this.ensureOpen();
    this.written = this.written.then(() => this.em.flush());
    await this.written;
  }

  /** What is being written is done before: the rest of it would be written without the transaction. */
  async end(): Promise<void> {
    this.isOver = true;
    await this.written;
  }

  // After it has ended its connection belongs to others.
  private ensureOpen(): void {
    if (this.isOver) throw new Error('The unit of work has ended');
  }
}

/** The database transaction of the unit of work that is running, if one is. */
export function currentTransaction(): Transaction | undefined {
  return storage.getStore();
}

/** `em`: of a transaction that has begun. */
export async function runInTransaction<Result>(em: EntityManager, work: () => Promise<Result>): Promise<Result> {
  const begun = em.getTransactionContext();
  if (!begun) throw new Error('The transaction has not begun');
  // The ORM asks one statement at a time; asked beside it, they follow each other all the same.
  const transaction = new Transaction(em, await begun.getExecutor().provideConnection((own: DatabaseConnection) => Promise.resolve(own)));
  try {
    const result = await storage.run(transaction, work);
    await transaction.end();
    return result;
  } catch (error) {
    await transaction.end().catch(() => undefined);
    throw error;
  }
}
