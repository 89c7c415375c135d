import { startTestApp } from '../../../testing/test-app.js';
import { PostgresEngine } from '../engine/postgres/postgres-engine.js';
import { SearchIndex } from '../engine/search-index.js';
import type { EngineUnderTest } from '../engine/testing/engine-contract.js';

/** The engine inside PostgreSQL, with a database of its own. */
export async function startPostgresEngine(): Promise<EngineUnderTest> {
  const app = await startTestApp();
  const index = app.get(SearchIndex);
  return {
    engine: app.get(PostgresEngine),
    index: (documents) => index.index(documents),
    remove: (kind, ids) => index.remove(kind, ids),
    close: () => app.close(),
  };
}
