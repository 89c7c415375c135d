import { setTimeout as delay } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { TestMeilisearch } from '../../features/search/engine/meilisearch/test-meilisearch.js';
import { openPool } from '../fill/bulk.js';
import type { World } from '../fill/fill.js';
import { summarise } from '../report/statistics.js';
import type { Documents } from '../scenarios/documents.js';
import type { Target } from '../targets/target.js';

/** Posts that are published one after the other. */
const published = 100;
const lookEveryMilliseconds = 5;
const patienceMilliseconds = 60_000;

type Look = (postId: string) => Promise<boolean>;

/** How soon a post can be found after it was published: the answer, then the worker's jobs, until the index has it. */
export async function measureFindable(
  databaseUrl: string, world: World, documents: Documents, product: Target, meilisearch: TestMeilisearch | undefined,
): Promise<string[]> {
  const pool = openPool(databaseUrl);
  const looks = new Map<string, Look>([['PostgreSQL', inPostgres(pool)], ...(meilisearch ? [['Meilisearch', inMeilisearch(meilisearch)] as const] : [])]);
  const times = new Map([...looks.keys()].map((engine): [string, number[]] => [engine, []]));
  try {
    for (const { id, author } of world.draftsToPublish.slice(-published)) {
      await publish(product, author.sessionToken, documents.operation('PublishPost'), id);
      const answered = performance.now();
      await Promise.all([...looks].map(async ([engine, look]) => {
        await untilFound(() => look(id));
        times.get(engine)?.push(performance.now() - answered);
      }));
    }
  } finally {
    await pool.end();
  }
  return [...times].map(([engine, all]) => {
    const { p50, p95, p99 } = summarise(all, 1);
    return `${engine}: ${all.length} posts could be found after p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`;
  });
}

function inPostgres(pool: Pool): Look {
  return async (id) => (await pool.query(`select from search_document where kind = 'post' and id = $1`, [id])).rowCount !== 0;
}

function inMeilisearch({ url, key, index }: TestMeilisearch): Look {
  return async (id) => {
    const response = await fetch(`${url}/indexes/${index}/search`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-encoding': 'identity', authorization: `Bearer ${key ?? ''}` },
      body: JSON.stringify({ q: '', filter: `thing = "post:${id}"`, attributesToRetrieve: ['id'] }),
    });
    const { hits } = await response.json() as { readonly hits?: readonly unknown[] };
    return (hits ?? []).length > 0;
  };
}

async function untilFound(look: () => Promise<boolean>): Promise<void> {
  for (const until = performance.now() + patienceMilliseconds; !(await look()); await delay(lookEveryMilliseconds)) {
    if (performance.now() > until) throw new Error('What was published cannot be found');
  }
}

async function publish(product: Target, sessionToken: string, query: string, postId: string): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${product.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-crossbench': '1', cookie: `__Host-crossbench_session=${sessionToken}` },
    body: JSON.stringify({ query, variables: { input: { postId, draftVersion: 1 } } }),
  });
  const answer = await response.text();
  if (!answer.includes('"__typename":"PostPublished"')) throw new Error(`It was not published: ${answer.slice(0, 500)}`);
}
