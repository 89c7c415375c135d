import { type Server, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../../testing/test-app.js';
import { givenPost } from '../../../blogs/testing/post.factory.js';
import { MeilisearchHealth } from '../../engine/meilisearch/meilisearch-health.js';
import { SearchEngine } from '../../engine/search-engine.js';
import { FollowerState } from './follower-state.js';
import { Follower } from './follower.js';

let asked = '';

/** Takes connections, notes what it is asked and says nothing, as a server does that hangs. */
function startSilentServer(): Promise<{ server: Server; url: string }> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.on('data', (words) => (asked += String(words))).on('error', () => undefined));
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({ server, url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}` });
    });
  });
}

let app: TestApp;
let author: TestPerson;
let silent: Server;
beforeAll(async () => {
  const { server, url } = await startSilentServer();
  silent = server;
  app = await startTestApp({ meiliUrl: url, meiliKey: 'any' });
  author = await givenPerson(app);
});
afterAll(async () => {
  await app.close();
  silent.close();
});

const find = async (query: string) => app.get(SearchEngine).search(await app.actor(author), { query, kinds: ['post'], limit: 10 });

describe('where Meilisearch does not answer', () => {
  it('searches are answered at once by PostgreSQL, which says so', async () => {
    const { id } = await givenPost(app, author, { title: 'Cormorants' });
    await app.runJobs();
    expect(await app.get(MeilisearchHealth).check()).toBe('away');
    const found = await find('cormorants');
    // A search that is asked there waits for an answer that does not come.
    expect(asked).toContain('GET /version');
    expect(asked).not.toContain('cormorants');
    expect(found).toMatchObject({ candidates: [{ kind: 'post', id }], isFallback: true });
  });

  it('what changed waits, is not lost and stops no other job', async () => {
    const { id } = await givenPost(app, author, { title: 'Puffins' });
    await app.runJobs();
    const waiting = await app.get(Database).rows(sql`select from search_pending where kind = 'post' and id = ${id}`);
    expect(waiting).toHaveLength(1);
    expect(await app.get(FollowerState).get()).toMatchObject({ isFilled: false, failure: expect.any(String), attempts: expect.any(Number) });
    const parked = await app.get(Database).rows(sql`select from graphile_worker.jobs job where job.attempts > 0`);
    expect(parked).toHaveLength(0);
  });

  it('the pauses between two tries grow', async () => {
    const state = app.get(FollowerState);
    await state.tryNow();
    const pauses: number[] = [];
    for (let tries = 0; tries < 3; tries += 1) {
      await app.get(Database).rows(sql`update search_follower set retry_at = null`);
      await app.get(Follower).step();
      const { failedAt, retryAt } = await state.get();
      pauses.push((retryAt?.getTime() ?? 0) - (failedAt?.getTime() ?? 0));
    }
    expect(pauses).toEqual([...pauses].sort((one, other) => one - other));
    expect(pauses.at(-1)).toBeGreaterThan(1000);
  });
});
