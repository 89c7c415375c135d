import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from '@mikro-orm/postgresql';

const storage = new AsyncLocalStorage<EntityManager>();

/** The entity manager of the unit of work that is running, if one is. */
export function currentEntityManager(): EntityManager | undefined {
  return storage.getStore();
}

/** The database transaction of the unit of work that is running, if one is. */
export function currentTransaction() {
  return storage.getStore()?.getTransactionContext();
}

export function runWithEntityManager<Result>(em: EntityManager, work: () => Promise<Result>): Promise<Result> {
  return storage.run(em, work);
}
