import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openPool } from '../fill/bulk.js';
import type { World } from '../fill/fill.js';
import { summarise } from '../report/statistics.js';
import type { Documents } from '../scenarios/documents.js';
import type { Target } from '../targets/target.js';

/** Posts that are published one after the other. */
const published = 100;
const lookEveryMilliseconds = 5;
const patienceMilliseconds = 60_000;

/** How soon a post can be found after it was published: the answer, then the worker's job, until the index has it. */
export async function measureFindable(databaseUrl: string, world: World, documents: Documents, product: Target): Promise<string[]> {
  const pool = openPool(databaseUrl);
  const times: number[] = [];
  try {
    for (const { id, author } of world.draftsToPublish.slice(-published)) {
      await send(product, author.sessionToken, documents.operation('PublishPost'), { input: { postId: id, draftVersion: 1 } });
      const answered = performance.now();
      while ((await pool.query(`select from search_document where kind = 'post' and id = $1`, [id])).rowCount === 0) {
        if (performance.now() - answered > patienceMilliseconds) throw new Error('What was published cannot be found');
        await delay(lookEveryMilliseconds);
      }
      times.push(performance.now() - answered);
    }
  } finally {
    await pool.end();
  }
  const { p50, p95, p99 } = summarise(times, 1);
  return [`${times.length} posts could be found after p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`];
}

/** Makes the index anew with the command, as operators do, while nothing else runs. */
export async function measureRebuild(databaseUrl: string, home: string): Promise<string[]> {
  const pool = openPool(databaseUrl);
  const { rows } = await pool.query<{ documents: number }>('select count(*)::int as documents from search_document');
  await pool.end();
  const documents = rows[0]?.documents ?? 0;
  const program = fileURLToPath(new URL('../../cli.js', import.meta.url));
  const started = performance.now();
  const command = spawn(process.execPath, [program, 'search', 'reindex', '--only', 'postgres'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl, CROSSBENCH_HOME: home, CROSSBENCH_DEMO: 'off' },
  });
  const exited = once(command, 'exit');
  const peak = peakMemory(command);
  const [code] = await exited as [number | null];
  if (code !== 0) throw new Error(`The rebuild ended with ${code}`);
  const seconds = (performance.now() - started) / 1000;
  return [`${documents} documents were indexed anew in ${seconds.toFixed(0)} s: ${Math.round(documents / seconds)} a second, with at most ${await peak} MB`];
}

async function send(product: Target, sessionToken: string, query: string, variables: object): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${product.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-crossbench': '1', cookie: `__Host-crossbench_session=${sessionToken}` },
    body: JSON.stringify({ query, variables }),
  });
  const answer = await response.text();
  if (!answer.includes('"__typename":"PostPublished"')) throw new Error(`It was not published: ${answer.slice(0, 500)}`);
}

/** Of the process itself, without PostgreSQL, in megabytes. */
async function peakMemory({ pid }: ChildProcess): Promise<number> {
  for (let peak = 0; ; ) {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    const kilobytes = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1]);
    if (!kilobytes) return peak;
    peak = Math.round(kilobytes / 1024);
    await delay(100);
  }
}
