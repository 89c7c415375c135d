import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../app.module.js';
import { nestLogger } from '../../boot/nest-logger.js';
import { readConfig } from '../../config.js';
import { type Candidate, SearchEngine, type SearchRequest } from '../../features/search/engine/search-engine.js';
import { enoughFor, lookedAtFor } from '../../features/search/find-readable.js';
import { ReadableCandidates } from '../../features/search/readable-candidates.js';
import { hitOf } from '../../features/search/search-hit.js';
import { MatchedWords } from '../../features/search/text/matched-words.js';
import { wordsOf } from '../../features/search/text/words.js';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { createLog } from '../../platform/log.js';
import { SearchSources } from '../../platform/search-source.js';
import { openPool } from '../fill/bulk.js';
import { Random } from '../fill/random.js';
import { percentile, summarise } from '../report/statistics.js';
import { BareMeilisearch } from './bare-meilisearch.js';
import { type LargeWorld, fillLarge, firstDay, spreadDays } from './fill.js';
import { IndexFill } from './index-fill.js';
import { fillMeilisearch } from './meilisearch.js';
import { queriesOf } from './queries.js';

const clientCounts = [1, 8];
const ofEachShape = 60;
const shown = 20;
const lookedAtInstantly = 60;
const filledBySource = ['person', 'group', 'group-inside'];
const instantKinds = [['person', 'group', 'group-inside'], ['post', 'page']];

/** Seconds of processor time that each of those who take part has used since it began. */
export type Processors = Readonly<Record<string, () => number>>;

type Asked = Pick<LargeWorld, 'titles'> & { readonly groups: Pick<LargeWorld['groups'], 'many'> };

/**
 * Searches as the results page makes them: what matches, read again as the person who asks, and twenty results with their passages. In
 * this process, without HTTP.
 */
export async function measureLargeSearch(
  databaseUrl: string, home: string, documents: number, say: (line: string) => void, processors: Processors, meilisearch?: Readonly<Record<string, string>>,
): Promise<string[]> {
  const app = await openApp(databaseUrl, home, meilisearch);
  try {
    const world = await fillLargeIndex(app, databaseUrl, documents, say);
    if (!meilisearch) return await askLarge(app, world, processors);
    return [...(await fillMeilisearch(app, say)), ...(await askLarge(app, world, processors, meilisearch))];
  } finally {
    await app.close();
  }
}

/** `settings`: those of Meilisearch, where it is measured. */
export function openApp(databaseUrl: string, home: string, settings: Readonly<Record<string, string>> = {}): Promise<INestApplicationContext> {
  const log = createLog('error');
  const config = readConfig({ CROSSBENCH_HOME: home, CROSSBENCH_DEMO: 'off', DATABASE_POOL: '10', ...settings });
  return NestFactory.createApplicationContext(AppModule.with({ config, databaseUrl, log }), { logger: nestLogger(log), abortOnError: false });
}

export async function fillLargeIndex(app: INestApplicationContext, databaseUrl: string, documents: number, say: (line: string) => void): Promise<LargeWorld> {
  const pool = openPool(databaseUrl);
  try {
    const index = new IndexFill(pool);
    await index.begin(firstDay, spreadDays);
    const world = await fillLarge(pool, index, documents, say);
    for (const kind of filledBySource) {
      const source = app.get(SearchSources, { strict: false }).of(kind);
      if (source) await index.addAllOf(source);
    }
    say('documents written');
    await index.end();
    await pool.query('vacuum (analyze)');
    say('filled');
    return world;
  } finally {
    await pool.end();
  }
}

/** `meilisearch`: where it is asked alone too. */
export async function askLarge(
  app: INestApplicationContext, world: Asked, processors: Processors = {}, meilisearch?: Readonly<Record<string, string>>,
): Promise<string[]> {
  const kinds = app.get(SearchSources, { strict: false }).all().map(({ kind }) => kind);
  const searching = new Searching(app.get(SearchEngine, { strict: false }), app.get(ReadableCandidates, { strict: false }), kinds);
  const floor = meilisearch && new BareMeilisearch(meilisearch, kinds);
  try {
    return await report(searching, floor, await readersOf(app.get(Database, { strict: false }), world), world, { ...processors, 'this program': ownSeconds });
  } finally {
    floor?.close();
  }
}

/** People in two hundred groups. */
async function readersOf(database: Database, { groups }: Asked): Promise<Actor[]> {
  return Promise.all(groups.many.people.map(async ({ id, departmentId }) => {
    const rows = await database.rows<{ id: number }>(sql`
      select distinct audience_id as id from audience_reader
      where reader = any(array['everyone', ${`department:${departmentId}`}, ${`person:${id}`}]
        || array(select 'group:' || group_id from group_member where person_id = ${id}))`);
    return { personId: id, sessionId: null, departmentId, roles: [], audiences: rows.map((row) => row.id) };
  }));
}

const ownSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
};

function secondsOf(processors: Processors): ReadonlyMap<string, number> {
  return new Map(Object.entries(processors).map(([name, seconds]) => [name, seconds()]));
}

/** Of each search, in milliseconds. */
function usedSince(before: ReadonlyMap<string, number>, processors: Processors, searches: number): string {
  return [...secondsOf(processors)].map(([name, seconds]) => `${name} ${(((seconds - (before.get(name) ?? 0)) / searches) * 1000).toFixed(1)}`).join(', ');
}

class Searching {
  /** Answers that came from another engine than the one that is measured. */
  fallbacks = 0;

  constructor(
    private readonly engine: SearchEngine,
    private readonly readable: ReadableCandidates,
    private readonly kinds: readonly string[],
  ) {}

  async hits(actor: Actor, query: string): Promise<number> {
    return this.results(actor, { query, kinds: this.kinds, limit: lookedAtFor(1), enough: enoughFor(1) }, shown);
  }

  async instant(actor: Actor, query: string): Promise<void> {
    await Promise.all(instantKinds.map((kinds) => this.results(actor, { query, kinds, limit: lookedAtInstantly }, 8)));
  }

  async facets(actor: Actor, query: string): Promise<void> {
    await this.engine.facets(actor, { query, kinds: this.kinds, limit: lookedAtFor(1) });
  }

  private async results(actor: Actor, request: SearchRequest, most: number): Promise<number> {
    const found = await this.engine.search(actor, request);
    if (found.isFallback) this.fallbacks += 1;
    const { candidates } = await this.readable.filter(actor, found.candidates);
    return this.shown(actor, candidates.slice(0, most), found.matched);
  }

  /** Reads them again, with their passages. */
  async shown(actor: Actor, candidates: readonly Pick<Candidate, 'kind' | 'id'>[], matched: MatchedWords): Promise<number> {
    const rows = await this.readable.read(actor, candidates, matched);
    return rows.map((row) => hitOf(row, matched).snippet).length;
  }
}

async function report(searching: Searching, floor: BareMeilisearch | undefined, actors: readonly Actor[], world: Asked, processors: Processors): Promise<string[]> {
  const random = new Random(5);
  const queries = queriesOf(world.titles, random, ofEachShape);
  const mixed = Array.from({ length: ofEachShape }, (_, place) => [...queries.values()].map((list) => list[place] ?? '')).flat();
  const instant = [...(queries.get('one to three letters') ?? []), ...(queries.get('four letters or more') ?? []), ...(queries.get('a word and a beginning') ?? [])];
  const time = async (all: readonly string[], clients: number, run: (actor: Actor, query: string) => Promise<unknown>) => {
    const left = [...all];
    const times: number[] = [];
    const began = performance.now();
    const before = secondsOf(processors);
    await Promise.all(Array.from({ length: clients }, async (_, client) => {
      for (let query = left.shift(); query !== undefined; query = left.shift()) {
        const from = performance.now();
        await run(actors[(client + times.length) % actors.length] as Actor, query);
        times.push(performance.now() - from);
      }
    }));
    return { ...summarise(times, (performance.now() - began) / 1000), used: usedSince(before, processors, all.length) };
  };
  const line = (name: string, { p50, p95, p99, perSecond, used }: Awaited<ReturnType<typeof time>>) =>
    `${name.padEnd(34)} p50 ${p50.toFixed(1).padStart(6)} ms   p95 ${p95.toFixed(1).padStart(6)} ms   p99 ${p99.toFixed(1).padStart(6)} ms   ${perSecond.toFixed(0).padStart(4)} a second   ${used}`;
  const hits = (actor: Actor, query: string) => searching.hits(actor, query);
  await time(mixed.slice(0, 160), 4, hits);
  const lines: string[] = [`Somebody in ${world.groups.many.groupCount} groups; ${actors[0]?.audiences.length ?? 0} audiences; on the right, milliseconds of processor time of each search`];
  for (const [name, list] of queries) lines.push(line(name, await time(list, 1, hits)));
  const bare = floor && ((actor: Actor, query: string) => floor.ask(actor, query));
  // What no search can do without: each result is read again as the person who asks, with its passage.
  const shownAgain = bare && (async (actor: Actor, query: string) =>
    searching.shown(actor, await bare(actor, query), new MatchedWords(new Set(wordsOf(query).map(({ folded }) => folded)), [])));
  if (bare) await time(mixed.slice(0, 160), 4, bare);
  for (const clients of clientCounts) {
    const by = clients === 1 ? 'one client' : `${clients} clients`;
    lines.push(line(`all shapes, ${by}`, await time(mixed, clients, hits)));
    if (bare) lines.push(line(`bare Meilisearch, ${by}`, await time(mixed, clients, bare)));
    if (shownAgain) lines.push(line(`with passages, ${by}`, await time(mixed, clients, shownAgain)));
  }
  lines.push(line('instant results', await time(instant, 1, (actor, query) => searching.instant(actor, query))));
  lines.push(line('counts (facets)', await time(mixed, 1, (actor, query) => searching.facets(actor, query))));
  const found = await Promise.all(mixed.slice(0, 80).map((query) => searching.hits(actors[0] as Actor, query)));
  lines.push(`results on the first page in the middle: ${percentile(found.sort((one, other) => one - other), 0.5)}`);
  if (searching.fallbacks > 0) lines.push(`${searching.fallbacks} answers are those of PostgreSQL, as Meilisearch failed`);
  return lines;
}
