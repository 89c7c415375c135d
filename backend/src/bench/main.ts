import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { arch, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail } from '../boot/fail.js';
import { migrate } from '../boot/migrate.js';
import { startTestMeilisearch } from '../features/search/engine/meilisearch/test-meilisearch.js';
import { startEmbeddedPostgres } from '../platform/db/embedded-postgres.js';
import { temporaryFolder } from '../platform/db/test-postgres.js';
import { openPool } from './fill/bulk.js';
import { fill } from './fill/fill.js';
import { fillSearchIndex } from './fill/search-index.js';
import { Loader } from './load/loader.js';
import { type Targets, measure } from './measure.js';
import { type Options, readOptions } from './options.js';
import { tableOf } from './report/table.js';
import { Documents } from './scenarios/documents.js';
import { makeScenario, scenarioNames } from './scenarios/scenarios.js';
import { measureLargeSearch } from './search/measure.js';
import { DatabaseLoad, processorSecondsOf } from './targets/database.js';
import { keepProfile, startProduct } from './targets/product.js';
import { Target } from './targets/target.js';
import { measureBelonging } from './tasks/belonging.js';
import { measureCoediting } from './tasks/coediting.js';
import { measureGroupKind } from './tasks/group-kind.js';
import { measureSearchIndexing } from './tasks/search-indexing.js';
import { measureUpload } from './tasks/upload.js';
import { measureWordpressImport } from './tasks/wordpress.js';

/** A large index, filled and asked by itself. */
const largeSearchName = 'search-large';
/** All that is asked of the wiki. */
const wikiName = 'wiki';
/** What is done once and takes a while, beside what is asked again and again. */
const taskNames = ['belonging', 'upload', 'group-kind', 'coediting', 'search-indexing', 'wordpress'];
/** More than this much work was under way before the benchmark began. */
const busy = 0.5;

type Undo = () => Promise<unknown>;

/** `npm run bench`: fills a database of its own, starts the real server on it and measures it beside two floors. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), [...scenarioNames, wikiName, ...taskNames, largeSearchName]);
  const undo: Undo[] = [];
  const undoAll = async (): Promise<void> => {
    for (let next = undo.pop(); next; next = undo.pop()) await next();
  };
  // Ctrl-C makes the measurement fail too: whoever comes second waits until everything is stopped.
  let stopped: Promise<void> = Promise.resolve();
  const stop = (): Promise<void> => (stopped = stopped.then(undoAll));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop().finally(() => process.exit(1)));
  try {
    await run(options, undo);
  } finally {
    await stop();
  }
}

async function run(options: Options, undo: Undo[]): Promise<void> {
  const started = performance.now();
  const [loadBefore = 0] = loadavg();
  const say = (line: string): void => console.info(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);

  const home = await mkdtemp(join(await temporaryFolder(), 'crossbench-bench-'));
  await chmod(home, 0o711);
  undo.push(() => rm(home, { recursive: true, force: true }));
  const postgres = await startEmbeddedPostgres({ home, log: say });
  undo.push(() => postgres.stop());
  await migrate(postgres.url);
  if (options.only === largeSearchName) {
    const meilisearch = options.engine === 'meilisearch' ? await startTestMeilisearch() : undefined;
    if (meilisearch) undo.push(() => meilisearch.stop());
    const settings = meilisearch && { MEILI_URL: meilisearch.url, MEILI_KEY: meilisearch.key ?? '', MEILI_INDEX: meilisearch.index };
    const load = await DatabaseLoad.of(postgres.dataDirectory);
    const pid = meilisearch?.pid();
    const processors = {
      PostgreSQL: () => load.processorSeconds(),
      ...(pid !== undefined && { Meilisearch: () => processorSecondsOf(pid) ?? Number.NaN }),
    };
    const lines = await measureLargeSearch(postgres.url, home, options.documents, say, processors, settings);
    tell(`Searching ${options.documents} documents (--only ${largeSearchName} --engine ${options.engine}); load ${loadBefore.toFixed(1)} before, ${loadavg()[0]?.toFixed(1)} now`, lines);
    return;
  }
  const world = await fill(postgres.url, { ...options, pages: isWanted('coediting') || isWanted('search-indexing') || scenarioNames.some((name) => isOfWiki(name) && isWanted(name)) ? options.pages : 0 }, say);
  await tidy(postgres.url);
  await fillSearchIndex(postgres.url, home, say);
  await tidy(postgres.url);
  say('filled');

  const database = await DatabaseLoad.of(postgres.dataDirectory);
  const product = await startProduct(postgres.url, home, { profile: options.profile !== undefined });
  undo.push(() => product.stop());
  const production = { NODE_ENV: 'production' };
  const bare = await Target.fork('Bare Apollo Server', program('targets/bare-server.js'), production);
  undo.push(() => bare.stop());
  const sql = await Target.fork('Prepared SQL', program('targets/sql-server.js'), { ...production, BENCH_DATABASE_URL: postgres.url });
  undo.push(() => sql.stop());
  const loader = Loader.start();
  undo.push(() => loader.stop());

  const names = scenarioNames.filter(isWanted);
  const problems = await measureAll(names, { product, bare, sql, database });
  if (isWanted('belonging')) {
    tell('Somebody in many groups beside somebody in few (--only belonging)', await measureBelonging(world, new Documents(), product, loader, options.seconds));
  }
  if (isWanted('upload')) tell('Uploads of 50 MB (--only upload)', await measureUpload(world, product));
  if (isWanted('group-kind')) tell('Changing the kind of a large group (--only group-kind)', await measureGroupKind(postgres.url, world, product));
  if (isWanted('coediting')) tell('Writing pages together (--only coediting)', await measureCoediting(world, product));
  // Its jobs would compete with the import and the rebuild.
  await product.stop();
  if (isWanted('search-indexing')) {
    tell('A new index, and finding what was published (--only search-indexing)', await measureSearchIndexing(postgres.url, home, world, new Documents(), database));
  }
  if (isWanted('wordpress')) tell('Import from WordPress (--only wordpress)', await measureWordpressImport(postgres.url, home));
  if (options.profile) {
    await keepProfile(home, options.profile);
    say(`The server's processor profile is in ${options.profile}`);
  }
  if (problems.length > 0) {
    process.exitCode = 1;
    console.error(`\nThere were errors, so these figures say nothing:\n${problems.join('\n')}`);
  }

  function isWanted(name: string): boolean {
    return !options.only || options.only === name || (options.only === wikiName && isOfWiki(name));
  }

  async function measureAll(chosen: readonly string[], targets: Targets): Promise<string[]> {
    const documents = new Documents();
    const found: string[] = [];
    const [processor] = cpus();
    console.info(`\nNode ${process.version}, PostgreSQL 18, ${arch()}, ${cpus().length} × ${processor?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`);
    console.info(`${options.people} people, ${options.posts} posts, ${options.comments} comments, ${options.pages} pages; ${options.seconds} s a line`);
    console.info(`The server, in one process, holds ${(await targets.product.memory()).now} MB after its start`);
    if (loadBefore > busy) console.info(`This machine is busy with other work (load ${loadBefore.toFixed(1)}): compare the processor time only`);
    for (const name of chosen) {
      const scenario = makeScenario(name, world, documents);
      const { rows, bytes, firstError } = await measure(scenario, targets, loader, options.seconds);
      const { now, peak } = await targets.product.memory();
      console.info(`\n${scenario.title} (--only ${name}; ${(bytes / 1000).toFixed(1)} kB an answer)`);
      for (const line of tableOf(rows)) console.info(line);
      console.info(`Memory of the server: ${now} MB, at most ${peak} MB so far`);
      if (firstError) found.push(`${name}: ${firstError}`);
    }
    return found;
  }
}

function isOfWiki(name: string): boolean {
  return name.startsWith(`${wikiName}-`);
}

function tell(title: string, lines: readonly string[]): void {
  console.info(`\n${title}`);
  for (const line of lines) console.info(line);
}

/** What the database does by itself in the hours after so much was written. */
async function tidy(databaseUrl: string): Promise<void> {
  const pool = openPool(databaseUrl);
  await pool.query('vacuum (analyze)');
  await pool.end();
}

function program(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

main().then(() => process.exit(), fail);
