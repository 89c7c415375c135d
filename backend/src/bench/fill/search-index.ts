import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { Pool } from 'pg';
import { AppModule } from '../../app.module.js';
import { nestLogger } from '../../boot/nest-logger.js';
import { readConfig } from '../../config.js';
import { LevelKeeper } from '../../features/search/engine/postgres/level-keeper.js';
import { SearchIndex } from '../../features/search/engine/search-index.js';
import { createLog } from '../../platform/log.js';
import { SearchSources } from '../../platform/search-source.js';
import { openPool } from './bulk.js';

const batch = 2000;

/** Pages of the wiki would take minutes, and what is measured of the wiki finds none. */
const leftOut = ['page'];

/** Fills the search index by the product's own code, with the word index left out until the end. */
export async function fillSearchIndex(databaseUrl: string, home: string, say: (line: string) => void): Promise<void> {
  const log = createLog('error');
  const config = readConfig({ CROSSBENCH_HOME: home, CROSSBENCH_DEMO: 'off', DATABASE_POOL: '4' });
  const app = await NestFactory.createApplicationContext(AppModule.with({ config, databaseUrl, log }), {
    logger: nestLogger(log),
    abortOnError: false,
  });
  const pool = openPool(databaseUrl);
  try {
    const restoreIndexes = await dropWordIndexes(pool);
    const index = app.get(SearchIndex, { strict: false });
    for (const source of app.get(SearchSources, { strict: false }).all().filter(({ kind }) => !leftOut.includes(kind))) {
      let after: string | null = null;
      let done = 0;
      for (;;) {
        const ids: string[] = await source.idsAfter(after, batch);
        if (ids.length === 0) break;
        await index.index(await source.toDocuments(ids));
        after = ids.at(-1) ?? null;
        done += ids.length;
        if (done % 20_000 === 0) say(`${done} ${source.kind}s can be found`);
      }
      if (done % 20_000 !== 0) say(`${done} ${source.kind}s can be found`);
    }
    await restoreIndexes();
    await app.get(LevelKeeper, { strict: false }).run();
  } finally {
    await pool.end();
    await app.close();
  }
}

/** One pass at the end is many times faster than keeping an inverted index up to date row by row. */
async function dropWordIndexes(pool: Pool): Promise<() => Promise<void>> {
  const { rows } = await pool.query<{ indexname: string; indexdef: string }>(
    `select indexname, indexdef from pg_indexes where tablename = 'search_document' and indexdef like '%USING gin%'`,
  );
  for (const { indexname } of rows) await pool.query(`drop index ${indexname}`);
  return async () => {
    for (const { indexdef } of rows) await pool.query(indexdef);
  };
}
