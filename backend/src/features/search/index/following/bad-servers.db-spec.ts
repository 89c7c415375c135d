import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../../testing/test-app.js';
import { givenPost, textOf } from '../../../blogs/testing/post.factory.js';
import { MeilisearchEngine } from '../../engine/meilisearch/meilisearch-engine.js';
import { MeilisearchHealth } from '../../engine/meilisearch/meilisearch-health.js';
import { SearchEngine } from '../../engine/search-engine.js';
import { type TestMeilisearch, canStartMeilisearch, startTestMeilisearch } from '../../engine/meilisearch/test-meilisearch.js';
import { ReindexSearch } from '../reindex-search.js';
import { CompareIndexes } from './compare-indexes.js';
import { FollowRebuild } from './follow-rebuild.js';
import { Follower } from './follower.js';
import { FollowerState } from './follower-state.js';
import { RebuildState } from './rebuild-state.js';

const keyId = '0190a0a0-0000-4000-8000-000000000001';
const rights = ['search', 'documents.*', 'indexes.*', 'settings.*', 'tasks.get', 'stats.get', 'version'];

// Only with a server that the tests start themselves: `npm run test:meilisearch` with the program on the PATH.
(canStartMeilisearch() ? describe : describe.skip)('a Meilisearch that is not as it should be', () => {
  let app: TestApp;
  let meilisearch: TestMeilisearch;
  let author: TestPerson;

  const begin = async (key?: string) => {
    app = await startTestApp({ meiliUrl: meilisearch.url, meiliKey: key ?? meilisearch.key, meiliIndex: meilisearch.index });
    author = await givenPerson(app);
    await app.get(ReindexSearch).run();
  };
  const keys = (method: string, path: string, body?: object) => fetch(`${meilisearch.url}/keys${path}`, {
    method, headers: { authorization: `Bearer ${meilisearch.key}`, 'content-type': 'application/json' }, ...(body && { body: JSON.stringify(body) }),
  });
  /** The key of the same id is the same. */
  const give = async (actions: readonly string[]) => {
    const answer = await keys('POST', '', { uid: keyId, actions, indexes: ['*'], expiresAt: null });
    return ((await answer.json()) as { key: string }).key;
  };
  const take = () => keys('DELETE', `/${keyId}`);
  const filled = async () => {
    await app.runJobs();
    await app.get(FollowRebuild).run(() => Promise.resolve());
    expect(await app.get(MeilisearchHealth).check()).toBe('well');
  };
  const search = async (query: string) => app.get(SearchEngine).search(await app.actor(author), { query, kinds: ['post'], limit: 5 });
  const inMeilisearch = async (query: string) =>
    (await app.get(MeilisearchEngine).search(await app.actor(author), { query, kinds: ['post'], limit: 5 })).candidates.map((candidate) => candidate.id);
  const pending = async () => (await app.get(Database).row<{ count: number }>(sql`select count(*)::int as count from search_pending`))?.count ?? 0;
  const followed = async () => {
    await app.get(FollowerState).tryNow();
    for (let step = await app.get(Follower).step(); step !== 'idle'; step = await app.get(Follower).step()) {
      if (step instanceof Date) await app.get(FollowerState).tryNow();
    }
  };
  /** Writing goes on, PostgreSQL answers and says so, and nothing is lost. */
  const goesOn = async (title: string): Promise<string> => {
    const post = await givenPost(app, author, { title });
    await app.runJobs();
    expect(await app.get(MeilisearchHealth).check()).toBe('away');
    expect(await search(title)).toMatchObject({ isFallback: true, candidates: [{ id: post.id }] });
    expect(await pending()).toBeGreaterThan(0);
    return post.id;
  };
  const catchesUp = async (query: string, post: string) => {
    await followed();
    expect(await pending()).toBe(0);
    expect(await app.get(MeilisearchHealth).check()).toBe('well');
    expect(await inMeilisearch(query)).toEqual([post]);
    expect(await search(query)).toMatchObject({ isFallback: false, candidates: [{ id: post }] });
    expect(await app.get(CompareIndexes).run()).toBe(0);
  };

  beforeAll(async () => {
    meilisearch = await startTestMeilisearch();
    await begin();
    await givenPost(app, author, { title: 'Kittiwakes' });
    await filled();
  });
  afterAll(async () => {
    await app.close();
    await meilisearch.stop();
  });

  it('refuses the key', async () => {
    await meilisearch.kill();
    await meilisearch.start({ key: 'another-master-key-of-this-server' });
    const post = await goesOn('Fulmars');
    const { failure } = await app.get(FollowerState).get();
    expect(failure).toMatch(/key/i);
    expect(failure).not.toContain(meilisearch.key);
    await meilisearch.kill();
    await meilisearch.start();
    await catchesUp('fulmars', post);
  });

  it('gives the key no rights', async () => {
    await app.close();
    await begin(await give(rights));
    await filled();
    await take();
    await give(['search']);
    const post = await goesOn('Guillemots');
    expect((await app.get(FollowerState).get()).failure).toMatch(/key/i);
    await take();
    await give(rights);
    await catchesUp('guillemots', post);
  });

  it('has no room left', async () => {
    await meilisearch.kill();
    await meilisearch.start({ mostMegabytes: 1 });
    const text = Array.from({ length: 6000 }, (_, place) => `word${(place * 7919).toString(36)}`).join(' ');
    const posts = [];
    for (let number = 0; number < 20; number += 1) posts.push((await givenPost(app, author, { title: number === 7 ? 'Whimbrels' : `Razorbills ${number}`, body: textOf(`${text} ${number}`) })).id);
    await app.runJobs();
    // Nothing is taken for a mistake of a document.
    expect(await app.get(Database).rows(sql`select from search_pending where failure is not null`)).toHaveLength(0);
    expect((await app.get(FollowerState).get()).failure).not.toBeNull();
    expect(await pending()).toBe(20);
    expect(await app.get(MeilisearchHealth).check()).toBe('away');
    const { isFallback, candidates } = await search('razorbills');
    expect([isFallback, candidates.length]).toEqual([true, 5]);
    await meilisearch.kill();
    await meilisearch.start();
    await catchesUp('whimbrels', posts[7] ?? '');
  });

  it('is killed while its index is filled anew', async () => {
    await app.get(FollowRebuild).begin();
    while ((await app.get(RebuildState).get('meilisearch'))?.kind !== 'post') await app.get(Follower).step();
    await meilisearch.kill();
    const post = await goesOn('Phalaropes');
    await meilisearch.start();
    await catchesUp('phalaropes', post);
    expect((await app.get(RebuildState).get('meilisearch'))?.state).toBe('DONE');
  });

  it('was put back to an old copy', async () => {
    await meilisearch.kill();
    const restore = await meilisearch.copy();
    await meilisearch.start();
    const lost = await givenPost(app, author, { title: 'Turnstones' });
    await app.runJobs();
    await followed();
    expect(await inMeilisearch('turnstones')).toEqual([lost.id]);
    await meilisearch.kill();
    await restore();
    await meilisearch.start();
    expect(await inMeilisearch('turnstones')).toEqual([]);
    expect(await app.get(MeilisearchHealth).check()).toBe('away');
    expect(await search('turnstones')).toMatchObject({ isFallback: true, candidates: [{ id: lost.id }] });
    await catchesUp('turnstones', lost.id);
  });

  it('was emptied', async () => {
    const known = await givenPost(app, author, { title: 'Dotterels' });
    await app.runJobs();
    await meilisearch.kill();
    await meilisearch.start({ empty: true });
    await give(rights);
    // However often it is asked, until it is filled it is not taken for well.
    for (let times = 0; times < 3; times += 1) expect(await app.get(MeilisearchHealth).check()).toBe('away');
    expect(await search('dotterels')).toMatchObject({ isFallback: true, candidates: [{ id: known.id }] });
    // Whoever noticed it has it filled.
    await app.runJobs();
    await catchesUp('dotterels', known.id);
  });
});
