import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../../../config.js';
import { type TestPerson, givenPerson } from '../../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../../testing/test-app.js';
import { givenPost } from '../../../blogs/testing/post.factory.js';
import { MeilisearchHealth } from '../../engine/meilisearch/meilisearch-health.js';
import { MeilisearchServer } from '../../engine/meilisearch/meilisearch-server.js';
import { ServerTrouble } from '../../engine/meilisearch/server-trouble.js';
import { SearchEngine } from '../../engine/search-engine.js';
import { type TestMeilisearch, findMeilisearch, startTestMeilisearch } from '../../engine/meilisearch/test-meilisearch.js';
import { Follower } from './follower.js';
import { FollowRebuild } from './follow-rebuild.js';

// Skipped where there is no server: `npm run test:meilisearch` fails instead.
(findMeilisearch() ? describe : describe.skip)('an index of Meilisearch that is lost while people search', () => {
  let app: TestApp;
  let meilisearch: TestMeilisearch;
  let person: TestPerson;
  let post: string;
  beforeAll(async () => {
    meilisearch = await startTestMeilisearch();
    app = await startTestApp({ meiliUrl: meilisearch.url, meiliKey: meilisearch.key, meiliIndex: meilisearch.index });
    person = await givenPerson(app);
    post = (await givenPost(app, person, { title: 'Kittiwakes' })).id;
    await app.runJobs();
    await app.get(FollowRebuild).run(() => Promise.resolve());
    await app.get(MeilisearchHealth).check();
  });
  afterAll(async () => {
    await app.close();
    await meilisearch.stop();
  });

  const search = async () => app.get(SearchEngine).search(await app.actor(person), { query: 'kittiwakes', kinds: ['post'], limit: 5 });
  /** Several workers at once, until none has anything to do. */
  const followed = async (): Promise<void> => {
    for (let steps: unknown[] = []; !steps.includes('idle'); ) steps = await Promise.all([1, 2, 3].map(() => app.get(Follower).step()));
  };

  it.each([
    ['gone', async (server: MeilisearchServer) => server.forget(server.live)],
    ['made anew, empty and without its settings', async (server: MeilisearchServer) => {
      await server.forget(server.live);
      await server.create(server.live);
    }],
  ])('%s: PostgreSQL answers at once, and it is filled again', async (_, lose) => {
    expect(await search()).toMatchObject({ isFallback: false, candidates: [expect.objectContaining({ id: post })] });
    await lose(app.get(MeilisearchServer));
    expect(await search()).toMatchObject({ isFallback: true, candidates: [expect.objectContaining({ id: post })] });
    await followed();
    expect(await app.get(MeilisearchHealth).check()).toBe('well');
    expect(await search()).toMatchObject({ isFallback: false, candidates: [expect.objectContaining({ id: post })] });
  });
});

it('a task that is never begun is not waited for without end', async () => {
  const busy = createServer((_, answer) => answer.setHeader('content-type', 'application/json').end('{"uid":7,"status":"enqueued"}'));
  await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve));
  const server = new MeilisearchServer(readConfig({ MEILI_URL: `http://127.0.0.1:${(busy.address() as AddressInfo).port}` }));
  try {
    await expect(server.finish({ taskUid: 7 }, 100)).rejects.toBeInstanceOf(ServerTrouble);
  } finally {
    busy.closeAllConnections();
    busy.close();
  }
});
