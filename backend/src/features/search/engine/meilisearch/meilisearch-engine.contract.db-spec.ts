import { describe } from '@jest/globals';
import type { SearchDocument } from '../../../../platform/search-source.js';
import { startTestApp } from '../../../../testing/test-app.js';
import { findMeilisearch, startTestMeilisearch } from '../../testing/test-meilisearch.js';
import { SearchIndex } from '../search-index.js';
import { engineContract } from '../testing/engine-contract.js';
import { distinctWords, partsOf, thingOf } from './index-form.js';
import { settingsFor } from './index-settings.js';
import { MeilisearchEngine } from './meilisearch-engine.js';
import { MeilisearchServer } from './meilisearch-server.js';
import { Stems } from './stems.js';

// Skipped where there is no server: `npm run test:meilisearch` fails instead.
(findMeilisearch() ? describe : describe.skip)('the engine of Meilisearch', () => {
  engineContract(async () => {
    const meilisearch = await startTestMeilisearch();
    const app = await startTestApp({ meiliUrl: meilisearch.url, meiliKey: meilisearch.key, meiliIndex: meilisearch.index });
    const [server, inside] = [app.get(MeilisearchServer), app.get(SearchIndex)];
    await server.makeAnew(server.live, settingsFor(await server.version()), {});

    const remove = async (kind: string, ids: readonly string[]) => server.finish(await server.remove(server.live, ids.map((id) => thingOf(kind, id))));
    const index = async (documents: readonly SearchDocument[]) => {
      const stems = await app.get(Stems).of(new Set(documents.flatMap((document) => [...distinctWords(document)])));
      for (const { kind, id } of documents) await server.remove(server.live, [thingOf(kind, id)]);
      await server.finish(await server.add(server.live, documents.flatMap((document) => partsOf(document, stems))));
    };
    return {
      engine: app.get(MeilisearchEngine),
      index: async (documents) => {
        await inside.index(documents);
        await index(documents);
      },
      remove: async (kind, ids) => {
        await inside.remove(kind, ids);
        await remove(kind, ids);
      },
      close: async () => {
        await server.forget(server.live);
        await app.close();
        await meilisearch.stop();
      },
    };
  });
});
