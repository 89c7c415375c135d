import { findMeilisearch, startTestMeilisearch } from '../../features/search/engine/meilisearch/test-meilisearch.js';
import { openPool } from '../fill/bulk.js';
import type { World } from '../fill/fill.js';
import type { Documents } from '../scenarios/documents.js';
import type { DatabaseLoad } from '../targets/database.js';
import { startProduct } from '../targets/product.js';
import { measureFindable } from './findable.js';
import { measureRebuild } from './rebuild.js';

/** The indexes are made anew, and then followed: that of PostgreSQL, and that of Meilisearch where `MEILI_URL` or the PATH has one. */
export async function measureSearchIndexing(databaseUrl: string, home: string, world: World, documents: Documents, database: DatabaseLoad): Promise<string[]> {
  const meilisearch = findMeilisearch() === undefined ? undefined : await startTestMeilisearch();
  try {
    const settings: Readonly<Record<string, string>> = meilisearch ? { MEILI_URL: meilisearch.url, MEILI_KEY: meilisearch.key ?? '', MEILI_INDEX: meilisearch.index } : {};
    // As on a site without Meilisearch: nothing is noted for it.
    const alone = { databaseUrl, home, database, settings: {} };
    await emptyIndex(databaseUrl);
    const lines = [
      await measureRebuild('postgres', 'PostgreSQL, from nothing', alone),
      await measureRebuild('postgres', 'PostgreSQL, where nothing differs', alone),
      ...(meilisearch ? [await measureRebuild('meilisearch', 'Meilisearch', { ...alone, settings })] : ['There is no Meilisearch to measure']),
    ];
    const product = await startProduct(databaseUrl, home, { settings });
    try {
      return [...lines, ...(await measureFindable(databaseUrl, world, documents, product, meilisearch))];
    } finally {
      await product.stop();
    }
  } finally {
    await meilisearch?.stop();
  }
}

async function emptyIndex(databaseUrl: string): Promise<void> {
  const pool = openPool(databaseUrl);
  await pool.query('truncate search_document, search_uncounted, search_word, search_form, search_total, search_level');
  await pool.end();
}
