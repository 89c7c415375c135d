import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { SearchSources } from '../../../../platform/search-source.js';
import { type TestPerson, givenPerson } from '../../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../../testing/test-app.js';
import { ChangeStatus } from '../../../blogs/blogs.public.js';
import { givenPost, textOf } from '../../../blogs/testing/post.factory.js';
import { givenComment } from '../../../comments/testing/comment.factory.js';
import { MeilisearchEngine } from '../../engine/meilisearch/meilisearch-engine.js';
import { MeilisearchHealth } from '../../engine/meilisearch/meilisearch-health.js';
import { MeilisearchServer } from '../../engine/meilisearch/meilisearch-server.js';
import { SearchEngine } from '../../engine/search-engine.js';
import { type TestMeilisearch, canStartMeilisearch, findMeilisearch, startTestMeilisearch } from '../../engine/meilisearch/test-meilisearch.js';
import { seeded } from '../../testing/documents.js';
import { ReindexEverything } from '../reindex-everything.js';
import { ReindexSearch } from '../reindex-search.js';
import { CompareIndexes } from './compare-indexes.js';
import { Follower } from './follower.js';
import { FollowRebuild } from './follow-rebuild.js';
import { FollowerState } from './follower-state.js';
import { PendingDocuments } from './pending-documents.js';
import { RebuildState } from './rebuild-state.js';

let meilisearch: TestMeilisearch;
let app: TestApp;
let people: TestPerson[];

// Skipped where there is no server: `npm run test:meilisearch` fails instead.
(findMeilisearch() ? describe : describe.skip)('Meilisearch follows', () => {
  beforeAll(async () => {
    meilisearch = await startTestMeilisearch();
    app = await startTestApp({ meiliUrl: meilisearch.url, meiliKey: meilisearch.key, meiliIndex: meilisearch.index });
    people = [await givenPerson(app), await givenPerson(app)];
    await app.get(ReindexSearch).run();
  });
  afterAll(async () => {
    const server = app.get(MeilisearchServer);
    for (const index of [server.live, server.next]) if (await server.exists(index)) await server.forget(index);
    await app.close();
    await meilisearch.stop();
  });

  const author = () => people[0] as TestPerson;
  /** Steps until nothing is to be done. */
  const followed = async () => {
    for (let step = await app.get(Follower).step(); step !== 'idle'; step = await app.get(Follower).step()) {
      if (step instanceof Date) await app.get(FollowerState).tryNow();
      if (step !== 'again') await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const find = async (query: string, person = author()) =>
    (await app.get(MeilisearchEngine).search(await app.actor(person), { query, kinds: ['post', 'comment', 'person'], limit: 50 })).candidates;
  const waiting = async () => (await app.get(Database).row<{ count: number }>(sql`select count(*)::int as count from search_pending`))?.count;
  const rebuild = async () => {
    await app.get(FollowRebuild).begin();
    await followed();
  };

  it('from the first filling on, and answers only then', async () => {
    const { id } = await givenPost(app, author(), { title: 'Kittiwakes' });
    expect(await app.get(MeilisearchHealth).check()).toBe('unfilled');
    await app.get(ReindexSearch).run();
    expect(await waiting()).toBeGreaterThan(0);
    while (!(await app.get(RebuildState).get('meilisearch'))?.kind) await app.get(Follower).step();
    // It is read with everything else, and not told once more.
    expect(await waiting()).toBe(0);
    await app.runJobs();
    await followed();
    expect(await app.get(MeilisearchHealth).check()).toBe('well');
    expect(await find('kittiwakes')).toEqual([expect.objectContaining({ kind: 'post', id })]);
    expect(await app.get(SearchEngine).search(await app.actor(author()), { query: 'kittiwakes', kinds: ['post'], limit: 5 })).toMatchObject({ isFallback: false });
    expect(await waiting()).toBe(0);
  });

  it('what is published and withdrawn, within the jobs of the worker', async () => {
    const { id } = await givenPost(app, author(), { title: 'Fulmars' });
    await app.runJobs();
    expect(await find('fulmars')).toHaveLength(1);
    await app.get(ChangeStatus).withdraw(await app.actor(author()), id);
    await app.runJobs();
    expect(await find('fulmars', people[1])).toHaveLength(0);
  });

  it('random changes to where comparing finds nothing different', async () => {
    const random = seeded(17);
    const posts: string[] = [];
    for (let change = 0; change < 25; change += 1) {
      const what = posts.length < 2 ? 0 : random.upTo(4);
      if (what === 0) posts.push((await givenPost(app, random.oneOf(people), { title: `Random ${change}`, body: textOf(`number ${change}`) })).id);
      else if (what < 3) await givenComment(app, random.oneOf(people), { itemId: random.oneOf(posts), text: `said ${change}` }).catch(() => undefined);
      else await app.get(ChangeStatus).archive(await app.actor(author()), random.oneOf(posts)).catch(() => undefined);
      if (random.upTo(3) === 0) await app.runJobs();
    }
    await app.runJobs();
    await followed();
    expect(await app.get(CompareIndexes).run()).toBe(0);
  });

  it('and is repaired where it lost something, or holds what is no more', async () => {
    const server = app.get(MeilisearchServer);
    const { id } = await givenPost(app, author(), { title: 'Guillemots' });
    await app.runJobs();
    await server.finish(await server.remove(server.live, [`post:${id}`]));
    expect(await find('guillemots')).toHaveLength(0);
    expect(await app.get(CompareIndexes).run()).toBe(1);
    await followed();
    expect(await find('guillemots')).toHaveLength(1);

    await app.get(Database).rows(sql`delete from item where id = ${id}`);
    expect(await app.get(CompareIndexes).run()).toBe(0);
    await app.get(Database).rows(sql`with gone as (delete from search_version where id = ${id}) delete from search_document where id = ${id}`);
    expect(await app.get(CompareIndexes).run()).toBe(1);
    await followed();
    expect(await find('guillemots')).toHaveLength(0);
  });

  it('what changes while the index is made anew, in both', async () => {
    const { id } = await givenPost(app, author(), { title: 'Before the change' });
    await app.runJobs();
    await app.get(FollowRebuild).begin();
    await app.get(Follower).step();
    await app.get(Follower).step();
    expect((await app.get(RebuildState).get('meilisearch'))?.state).toBe('FILLING');
    await givenPost(app, author(), { title: 'Shearwaters meanwhile' });
    await app.get(ChangeStatus).withdraw(await app.actor(author()), id);
    await app.get(Database).rows(sql`select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs where task_identifier = 'follow-search'))`);
    await app.runJobs();
    await followed();
    expect((await app.get(RebuildState).get('meilisearch'))?.state).toBe('DONE');
    expect(await find('shearwaters')).toHaveLength(1);
    expect(await find('before the change', people[1])).toHaveLength(0);
    expect(await app.get(CompareIndexes).run()).toBe(0);
    expect(await app.get(MeilisearchServer).exists(app.get(MeilisearchServer).next)).toBe(false);
  });

  it('without a gap, whatever step of a rebuild breaks off', async () => {
    await givenPost(app, author(), { title: 'Dunlins' });
    await app.runJobs();
    await app.get(FollowRebuild).begin();
    for (let step = 0; step < 100; step += 1) {
      // As if the process was killed before what it did was kept.
      const before = await app.get(Database).row<{ row: object }>(sql`select to_jsonb(search_rebuild) as row from search_rebuild where engine = 'meilisearch'`);
      await app.get(Follower).step();
      expect(await find('dunlins')).toHaveLength(1);
      const now = await app.get(RebuildState).get('meilisearch');
      if (now?.state === 'DONE' && step % 2 === 1) break;
      if (step % 2 === 0) {
        await app.get(Database).rows(sql`
          update search_rebuild set (state, kind, after_id, done, tasks, swap_after, finished_at) = (
            select state, kind, after_id, done, tasks, swap_after, finished_at from jsonb_populate_record(null::search_rebuild, ${JSON.stringify(before?.row)}::jsonb))
          where engine = 'meilisearch'`);
      }
    }
    await followed();
    expect(await find('dunlins')).toHaveLength(1);
    expect(await app.get(CompareIndexes).run()).toBe(0);
  });

  it('anew where its settings are of another version', async () => {
    await app.get(Database).rows(sql`update search_follower set form = 'another'`);
    await followed();
    expect((await app.get(FollowerState).get()).form).not.toBe('another');
    expect(await find('dunlins')).toHaveLength(1);
  });

  it('with what it refuses left out, and tried again by itself', async () => {
    const { id } = await givenPost(app, author(), { title: 'Sanderlings' });
    await app.runJobs();
    const source = app.get(SearchSources).of('post');
    if (!source) throw new Error('There is no source of posts');
    const toDocuments = source.toDocuments.bind(source);
    // A document that no Meilisearch takes: its kind makes no name of a document.
    source.toDocuments = async (ids) => (await toDocuments(ids)).map((document) => (document.id === id ? { ...document, kind: 'not a name' } : document));
    try {
      const other = await givenPost(app, author(), { title: 'Whimbrels' });
      await app.get(PendingDocuments).add('post', [id, other.id]);
      for (let tries = 0; tries < 12; tries += 1) await app.get(Follower).step();
      expect(await find('whimbrels')).toHaveLength(1);
      expect(await app.get(Database).rows(sql`select id, failure from search_pending`)).toEqual([{ id, failure: expect.stringMatching(/identifier|invalid_document_id/) }]);
    } finally {
      source.toDocuments = toDocuments;
    }
    await app.get(FollowerState).tryNow();
    await followed();
    expect(await waiting()).toBe(0);
  });

  it('by the command too', async () => {
    const seen: number[] = [];
    const total = await app.get(ReindexEverything).meilisearch((done) => seen.push(done));
    expect(total).toBe(seen.at(-1));
    expect(await find('dunlins')).toHaveLength(1);
  });

  (canStartMeilisearch() ? it : it.skip)('after it was killed, and meanwhile PostgreSQL answers', async () => {
    await meilisearch.kill();
    const { id } = await givenPost(app, author(), { title: 'Phalaropes' });
    await app.runJobs();
    const actor = await app.actor(author());
    const ask = () => app.get(SearchEngine).search(actor, { query: 'phalaropes', kinds: ['post'], limit: 5 });
    expect(await ask()).toMatchObject({ candidates: [{ id }], isFallback: true });
    await meilisearch.start();
    await app.get(FollowerState).tryNow();
    await followed();
    expect(await find('phalaropes')).toHaveLength(1);
    expect(await app.get(MeilisearchHealth).check()).toBe('well');
    expect(await ask()).toMatchObject({ candidates: [{ id }], isFallback: false });
    await rebuild();
    expect(await app.get(CompareIndexes).run()).toBe(0);
  });
});
