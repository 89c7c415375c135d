import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type TestPerson, givenPerson } from '../../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../../testing/test-app.js';
import { givenPost } from '../../../blogs/testing/post.factory.js';
import { MeilisearchEngine } from '../../engine/meilisearch/meilisearch-engine.js';
import { SearchEngine } from '../../engine/search-engine.js';
import { type TestMeilisearch, findMeilisearch, startTestMeilisearch } from '../../engine/meilisearch/test-meilisearch.js';
import { ReindexSearch } from '../reindex-search.js';
import { CompareIndexes } from './compare-indexes.js';
import { FollowRebuild } from './follow-rebuild.js';
import { PendingDocuments } from './pending-documents.js';
import { RebuildState } from './rebuild-state.js';

const program = fileURLToPath(new URL('../../../../../dist/main.js', import.meta.url));

// Skipped where there is no server: `npm run test:meilisearch` fails instead.
(findMeilisearch() ? describe : describe.skip)('a worker that is killed while it fills the index anew', () => {
  let app: TestApp;
  let meilisearch: TestMeilisearch;
  let author: TestPerson;
  let home: string;
  let post: string;
  const workers: ChildProcess[] = [];

  const startWorker = (): ChildProcess => {
    const worker = spawn(process.execPath, [program], {
      stdio: ['ignore', process.env.CROSSBENCH_TEST_LOG ? 'inherit' : 'ignore', 'inherit'],
      env: {
        ...process.env, NODE_OPTIONS: '', DATABASE_URL: app.databaseUrl, CROSSBENCH_HOME: home, CROSSBENCH_DEMO: 'off', CROSSBENCH_ROLE: 'worker', DATABASE_POOL: '3',
        LOG_LEVEL: process.env.CROSSBENCH_TEST_LOG ?? 'silent', MEILI_URL: meilisearch.url, MEILI_KEY: meilisearch.key, MEILI_INDEX: meilisearch.index,
      },
    });
    workers.push(worker);
    return worker;
  };
  const kill = async (worker: ChildProcess) => {
    const gone = once(worker, 'exit');
    if (worker.exitCode === null && worker.signalCode === null && worker.kill('SIGKILL')) await gone;
  };
  const until = async (isSo: () => Promise<boolean>) => {
    while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50));
  };

  beforeAll(async () => {
    meilisearch = await startTestMeilisearch();
    home = await mkdtemp(join(tmpdir(), 'crossbench-test-'));
    app = await startTestApp({ meiliUrl: meilisearch.url, meiliKey: meilisearch.key, meiliIndex: meilisearch.index });
    author = await givenPerson(app);
    await app.get(ReindexSearch).run();
    post = (await givenPost(app, author, { title: 'Dunlins' })).id;
    await app.runJobs();
  });
  afterAll(async () => {
    for (const worker of workers) await kill(worker);
    await app.close();
    await meilisearch.stop();
    await rm(home, { recursive: true, force: true });
  });

  it('loses nothing: people go on searching, and another goes on where it was', async () => {
    await app.get(FollowRebuild).run(() => Promise.resolve());
    const client = new pg.Client({ connectionString: app.databaseUrl });
    await client.connect();
    try {
      // Who has sent documents cannot note it: there it is killed.
      await client.query('begin; lock table search_version in exclusive mode');
      await app.get(FollowRebuild).begin();
      const worker = startWorker();
      await until(async () => {
        const { rows } = await client.query(`select from pg_locks where relation = 'search_version'::regclass and not granted`);
        return rows.length > 0;
      });
      expect((await app.get(RebuildState).get('meilisearch'))?.state).toBe('FILLING');
      await kill(worker);
      await client.query('rollback');
    } finally {
      await client.end();
    }
    const actor = await app.actor(author);
    expect(await app.get(SearchEngine).search(actor, { query: 'dunlins', kinds: ['post'], limit: 5 })).toMatchObject({ candidates: [{ id: post }] });
    startWorker();
    await app.get(PendingDocuments).tellSoon();
    await until(async () => (await app.get(RebuildState).get('meilisearch'))?.state === 'DONE');
    expect(await app.get(CompareIndexes).run()).toBe(0);
    const { candidates } = await app.get(MeilisearchEngine).search(actor, { query: 'dunlins', kinds: ['post'], limit: 5 });
    expect(candidates.map(({ id }) => id)).toEqual([post]);
  }, 180_000);
});
