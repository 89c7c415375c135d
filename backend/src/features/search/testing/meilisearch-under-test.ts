import type { SearchDocument } from '../../../platform/search-source.js';
import { startTestApp } from '../../../testing/test-app.js';
import { distinctWords, documentWordsOf, partsOf, thingOf } from '../engine/meilisearch/index-form.js';
import { settingsFor } from '../engine/meilisearch/index-settings.js';
import { MeilisearchEngine } from '../engine/meilisearch/meilisearch-engine.js';
import { MeilisearchServer } from '../engine/meilisearch/meilisearch-server.js';
import { SearchIndex } from '../engine/search-index.js';
import type { EngineUnderTest } from '../engine/testing/engine-contract.js';
import { startTestMeilisearch } from '../engine/meilisearch/test-meilisearch.js';
import { WordForms } from '../engine/word-forms.js';

/** The engine of a real Meilisearch, with an index of its own. */
export async function startMeilisearchEngine(): Promise<EngineUnderTest> {
  const meilisearch = await startTestMeilisearch();
  const app = await startTestApp({ meiliUrl: meilisearch.url, meiliKey: meilisearch.key, meiliIndex: meilisearch.index });
  const [server, inside] = [app.get(MeilisearchServer), app.get(SearchIndex)];
  await server.makeAnew(server.live, settingsFor(await server.version()), {});

  const remove = async (kind: string, ids: readonly string[]) => server.finish(await server.remove(server.live, ids.map((id) => thingOf(kind, id))));
  const index = async (documents: readonly SearchDocument[]) => {
    const words = documents.map(documentWordsOf);
    const forms = await app.get(WordForms).of(new Set(words.flatMap((own) => [...distinctWords(own)])));
    await server.remove(server.live, documents.map(({ kind, id }) => thingOf(kind, id)));
    await server.finish(await server.add(server.live, documents.flatMap((document, place) => partsOf(document, words[place] ?? documentWordsOf(document), forms))));
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
}
