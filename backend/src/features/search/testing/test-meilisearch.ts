import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A real Meilisearch for tests. */
export interface TestMeilisearch {
  readonly url: string;
  readonly key: string | undefined;
  /** An index of this test file alone. */
  readonly index: string;
  /** Ends and starts again, with what it holds; kill -9 where nothing else is said. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const longestStartMilliseconds = 30_000;

/** The server that `MEILI_URL` names, or a program on the PATH that a test can start; undefined where there is neither. */
export function findMeilisearch(): string | undefined {
  if (process.env.MEILI_URL) return process.env.MEILI_URL;
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'meilisearch')).find(isProgram);
}

/** Whether only a server that the test starts itself will do, because it is killed. */
export function canStartMeilisearch(): boolean {
  return findMeilisearch() !== undefined && !process.env.MEILI_URL;
}

export async function startTestMeilisearch(): Promise<TestMeilisearch> {
  const index = `test_${randomBytes(6).toString('hex')}`;
  const found = findMeilisearch();
  if (found === undefined) throw new Error('There is no Meilisearch: set MEILI_URL, or put the program meilisearch on the PATH');
  if (process.env.MEILI_URL) {
    const cannot = () => Promise.reject(new Error('A Meilisearch that is not ours is not ended'));
    return { url: found, key: process.env.MEILI_KEY, index, kill: cannot, start: cannot, stop: () => Promise.resolve() };
  }
  return startOwn(found, index);
}

async function startOwn(program: string, index: string): Promise<TestMeilisearch> {
  const folder = await mkdtemp(join(tmpdir(), 'crossbench-meilisearch-'));
  const key = randomBytes(16).toString('hex');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  const start = async () => {
    child = spawn(program, ['--db-path', join(folder, 'data'), '--dump-dir', join(folder, 'dumps'), '--snapshot-dir', join(folder, 'snapshots'),
      '--http-addr', `127.0.0.1:${port}`, '--master-key', key, '--no-analytics', '--env', 'production'], { cwd: folder, stdio: 'ignore' });
    child.unref();
    await answers(url, child);
  };
  const kill = async () => {
    const ended = new Promise((resolve) => (child?.exitCode === null && child.signalCode === null ? child.once('exit', resolve) : resolve(null)));
    child?.kill('SIGKILL');
    await ended;
  };
  await start();
  return {
    url, key, index, start, kill,
    stop: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (const until = Date.now() + longestStartMilliseconds; Date.now() < until && child.exitCode === null; ) {
    const isUp = await fetch(`${url}/health`).then((answer) => answer.ok, () => false);
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The Meilisearch of the test did not start');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
