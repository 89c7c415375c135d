import type { INestApplicationContext } from '@nestjs/common';
import { MeilisearchHealth } from '../../features/search/engine/meilisearch/meilisearch-health.js';
import { MeilisearchServer } from '../../features/search/engine/meilisearch/meilisearch-server.js';
import { FollowRebuild } from '../../features/search/index/following/follow-rebuild.js';

/** Fills the index of Meilisearch from the tables, as the worker does. Answers lines for people. */
export async function fillMeilisearch(app: INestApplicationContext, say: (line: string) => void): Promise<string[]> {
  const began = performance.now();
  let [most, told] = [0, 0];
  const { done } = await app.get(FollowRebuild, { strict: false }).run((row) => {
    most = Math.max(most, process.memoryUsage().rss);
    if (row.done - told >= 20_000) say(`${(told = row.done)} documents in Meilisearch`);
    return Promise.resolve();
  });
  const seconds = (performance.now() - began) / 1000;
  const health = await app.get(MeilisearchHealth, { strict: false }).check();
  if (health !== 'well') throw new Error(`Meilisearch is filled, and yet ${health}`);
  const version = await app.get(MeilisearchServer, { strict: false }).versionText();
  return [
    `Meilisearch ${version}`,
    `${done} documents filled in ${seconds.toFixed(0)} s (${(done / seconds).toFixed(0)} a second), this process at most ${(most / 2 ** 20).toFixed(0)} MB`,
  ];
}
