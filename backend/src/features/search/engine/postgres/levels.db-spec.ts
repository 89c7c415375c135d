import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { type TestApp, startTestApp } from '../../../../testing/test-app.js';
import { givenDocument, readerOf } from '../../testing/documents.js';
import { ReindexSearch } from '../../index/reindex-search.js';
import { SearchEngine } from '../search-engine.js';
import { SearchIndex } from '../search-index.js';
import { LevelKeeper } from './level-keeper.js';
import { Levels, keepLevelsTask, levelShares } from './levels.js';

const count = 3000;
const firstDay = Date.parse('2020-01-01');
const day = 86_400_000;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.get(Database).rows(sql`
    with a as (delete from search_document), b as (delete from search_word), c as (delete from search_level) delete from search_total`);
  app.get(Levels).forget();
});

/** Some more used than others, the newest last. */
const documents = Array.from({ length: count }, (_, index) =>
  givenDocument({ title: index % 3 ? 'Gannets' : 'Puffins', body: 'on a cliff', at: new Date(firstDay + index * day), use: index % 7 === 0 ? 3 : 0 }));

async function fill(): Promise<void> {
  for (let from = 0; from < count; from += 500) await app.get(SearchIndex).index(documents.slice(from, from + 500));
}

/** What share of the documents is marked as of each level, and whether each is that should be. */
async function marked(): Promise<{ share: number; wrong: number }[]> {
  return app.get(Database).rows(sql`
    select level.share, (select count(*)::int from search_document where (rank >= level.least) <> (vector @@ ('''~r' || level.level || '''')::tsquery)) as wrong
    from search_level level order by level.level`);
}

describe('levels', () => {
  it('are drawn where there are many documents, as wide as they should be, and mark what is of them', async () => {
    await fill();
    await app.get(LevelKeeper).run(count);
    const levels = await marked();
    expect(levels.map(({ wrong }) => wrong)).toEqual(levelShares.map(() => 0));
    levels.forEach(({ share }, level) => expect(share).toBeCloseTo(levelShares[level] ?? 0, 2));
    await app.get(SearchIndex).index([givenDocument({ at: new Date(firstDay + 2 * count * day) }), givenDocument({ at: new Date(0) })]);
    expect((await marked()).every(({ wrong }) => wrong === 0)).toBe(true);
  });

  it('are drawn anew when they no longer fit, and not before', async () => {
    await fill();
    await app.get(LevelKeeper).run(count);
    const before = await app.get(Levels).all();
    await app.get(LevelKeeper).run(count);
    expect(await app.get(Levels).all()).toEqual(before);
    const newer = documents.slice(0, 400).map((document, index) => givenDocument({ ...document, id: givenDocument().id, at: new Date(firstDay + (count + index) * day) }));
    await app.get(SearchIndex).index(newer);
    await app.get(LevelKeeper).run(count);
    const after = await app.get(Levels).all();
    expect(after[0]?.least).toBeGreaterThan(before[0]?.least ?? 0);
    expect((await marked()).every(({ wrong }) => wrong === 0)).toBe(true);
  });

  it('are drawn anew as soon as many newer documents have come', async () => {
    await fill();
    await app.get(LevelKeeper).run(count);
    const before = await app.get(Levels).all();
    const newer = documents.slice(0, 400).map((document, index) => givenDocument({ ...document, id: givenDocument().id, at: new Date(firstDay + (count + index) * day) }));
    await app.get(SearchIndex).index(newer.slice(0, 3));
    await app.get(LevelKeeper).runWhenDue(count);
    expect((await app.get(Levels).all()).map(({ least }) => least)).toEqual(before.map(({ least }) => least));
    await app.get(SearchIndex).index(newer.slice(3));
    await app.get(LevelKeeper).runWhenDue(count);
    expect((await app.get(Levels).all())[0]?.least).toBeGreaterThan(before[0]?.least ?? 0);
    expect((await marked()).every(({ wrong }) => wrong === 0)).toBe(true);
  });

  it('are looked at by the worker when many documents were written', async () => {
    const waiting = () => app.get(Database).rows(sql`select from graphile_worker.jobs where key = ${keepLevelsTask}`);
    await app.get(Database).rows(sql`select graphile_worker.remove_job(${keepLevelsTask})`);
    for (let written = 0; written < 5000; written += 1000) {
      await app.get(SearchIndex).index(Array.from({ length: 1000 }, () => givenDocument({ title: 'Gannets' })));
    }
    expect(await waiting()).toHaveLength(1);
  });

  it('are looked at when everything was indexed anew', async () => {
    await app.get(Database).rows(sql`insert into search_level (level, least, share) values (0, 1, 0.5)`);
    await app.get(ReindexSearch).run();
    expect(await app.get(Levels).all()).toEqual([]);
  });

  it('are none where there are few documents', async () => {
    await app.get(SearchIndex).index(documents.slice(0, 10));
    await app.get(LevelKeeper).run();
    expect(await app.get(Levels).all()).toEqual([]);
  });

  it('let broad searches look at the newest and most used, and say about how much there is', async () => {
    await fill();
    await app.get(LevelKeeper).run(count);
    const ask = (limit: number) => app.get(SearchEngine).search(readerOf(1), { query: 'gannets ', kinds: ['post'], limit });
    const few = await ask(20);
    expect(few.candidates).toHaveLength(20);
    const places = few.candidates.map(({ id }) => documents.findIndex((document) => document.id === id));
    expect(Math.min(...places)).toBeGreaterThan(count / 3);
    expect(few.total).toBeGreaterThan(1700);
    expect(few.total).toBeLessThan(2300);
    const all = await ask(count);
    expect(all.candidates).toHaveLength(2000);
    expect(all.total).toBe(2000);
    const sampled = await app.get(SearchEngine).facets(readerOf(1), { query: '', filters: { from: new Date(firstDay) }, kinds: ['post'], limit: 1 });
    expect(sampled.kind.get('post')).toBeGreaterThan(0);
  });

  it('hide nothing that is rare or old', async () => {
    await fill();
    const old = givenDocument({ title: 'Gannets with a rarely used word, zygote', at: new Date(0) });
    await app.get(SearchIndex).index([old]);
    await app.get(LevelKeeper).run(count);
    const search = async (query: string, until?: Date) =>
      (await app.get(SearchEngine).search(readerOf(1), { query, kinds: ['post'], limit: 20, ...(until && { filters: { until } }) })).candidates.map(({ id }) => id);
    expect(await search('gannets zygote')).toContain(old.id);
    expect(await search('gannets', new Date(1))).toEqual([old.id]);
  });
});
