import { prepareDatabases } from './fixtures/databases.ts';

/** One PostgreSQL for the whole run, with the demo content loaded once; every server gets a copy of its own. */
export default async function startRun(): Promise<() => Promise<void>> {
  return prepareDatabases();
}
