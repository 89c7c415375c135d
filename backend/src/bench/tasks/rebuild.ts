import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { IndexName } from '../../features/search/index/following/rebuild-state.js';
import { openPool } from '../fill/bulk.js';
import { type DatabaseLoad, processorSecondsOf } from '../targets/database.js';

const lookEveryMilliseconds = 100;

export interface Rebuilt {
  readonly databaseUrl: string;
  readonly home: string;
  readonly database: DatabaseLoad;
  /** Those of Meilisearch, where there is one. */
  readonly settings: Readonly<Record<string, string>>;
}

/** Makes an index anew with the command, as operators do, while nothing else runs. */
export async function measureRebuild(engine: IndexName, title: string, { databaseUrl, home, database, settings }: Rebuilt): Promise<string> {
  const program = fileURLToPath(new URL('../../cli.js', import.meta.url));
  const started = performance.now();
  const before = database.processorSeconds();
  const command = spawn(process.execPath, [program, 'search', 'reindex', '--only', engine], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl, CROSSBENCH_HOME: home, CROSSBENCH_DEMO: 'off', ...settings },
  });
  const exited = once(command, 'exit');
  const used = useOf(command);
  const [code] = await exited as [number | null];
  if (code !== 0) throw new Error(`The rebuild ended with ${code}`);
  const seconds = (performance.now() - started) / 1000;
  const { processor, peak } = await used;
  const documents = await countDocuments(databaseUrl);
  const each = (whole: number): string => `${((whole / documents) * 1000).toFixed(2)} ms`;
  return `${title}: ${documents} documents in ${seconds.toFixed(0)} s, ${Math.round(documents / seconds)} a second, with at most ${peak} MB; `
    + `of processor time each took ${each(processor)}, and ${each(database.processorSeconds() - before)} of PostgreSQL`;
}

async function countDocuments(databaseUrl: string): Promise<number> {
  const pool = openPool(databaseUrl);
  const { rows } = await pool.query<{ documents: number }>('select count(*)::int as documents from search_document');
  await pool.end();
  return rows[0]?.documents ?? 0;
}

/** Of the process itself until it ends: seconds of processor time, and megabytes at most. */
async function useOf({ pid = 0 }: ChildProcess): Promise<{ processor: number; peak: number }> {
  for (let [processor, peak] = [0, 0]; ; ) {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    const kilobytes = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1]);
    if (!kilobytes) return { processor, peak };
    peak = Math.round(kilobytes / 1024);
    processor = processorSecondsOf(pid) ?? processor;
    await delay(lookEveryMilliseconds);
  }
}
