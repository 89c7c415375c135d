import { describe } from '@jest/globals';
import { startTestApp } from '../../../../testing/test-app.js';
import { SearchIndex } from '../search-index.js';
import { engineContract } from '../testing/engine-contract.js';
import { PostgresEngine } from './postgres-engine.js';

describe('the engine inside PostgreSQL', () => {
  engineContract(async () => {
    const app = await startTestApp();
    const index = app.get(SearchIndex);
    return {
      engine: app.get(PostgresEngine),
      index: (documents) => index.index(documents),
      remove: (kind, ids) => index.remove(kind, ids),
      close: () => app.close(),
    };
  });
});
