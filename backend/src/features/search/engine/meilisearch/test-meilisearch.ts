import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

export interface StartChanges {
  /** Another master key than `key`. */
  readonly key?: string;
  /** No file of its may grow above this, as on a disk that is full. */
  readonly mostMegabytes?: number;
  /** Without what it held. */
  readonly empty?: boolean;
}

/** A real Meilisearch for tests. */
export interface TestMeilisearch {
  readonly url: string;
  readonly key: string | undefined;
  /** An index of this test file alone. */
  readonly index: string;
  /** Of its process; undefined where others started it. */
  pid(): number | undefined;
  /** kill -9 */
  kill(): Promise<void>;
  /** With what it holds. */
  start(changes?: StartChanges): Promise<void>;
  /** Of what it holds, while it is killed: what is answered puts that back, while it is killed again. */
  copy(): Promise<() => Promise<void>>;
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
    return { url: found, key: process.env.MEILI_KEY, index, pid: () => undefined, kill: cannot, start: cannot, copy: cannot, stop: () => Promise.resolve() };
  }
  return startOwn(found, index);
}

async function startOwn(program: string, index: string): Promise<TestMeilisearch> {
  const folder = await mkdtemp(join(tmpdir(), 'crossbench-meilisearch-'));
  const key = randomBytes(16).toString('hex');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  const start = async ({ key: masterKey = key, mostMegabytes, empty }: StartChanges = {}) => {
    if (empty) await rm(join(folder, 'data'), { recursive: true, force: true });
    const args = ['--db-path', join(folder, 'data'), '--dump-dir', join(folder, 'dumps'), '--snapshot-dir', join(folder, 'snapshots'),
      '--http-addr', `127.0.0.1:${port}`, '--master-key', masterKey, '--no-analytics', '--env', 'production',
      '--experimental-max-number-of-batched-tasks', '1000', '--max-indexing-memory', '1Gb'];
    // What would be written above the limit fails as on a full disk, as the signal that would end the process is ignored.
    const limited = ['-c', `trap '' XFSZ; ulimit -f ${(mostMegabytes ?? 0) * 1024}; exec "$0" "$@"`, program, ...args];
    child = mostMegabytes === undefined ? spawn(program, args, { cwd: folder, stdio: 'ignore' }) : spawn('bash', limited, { cwd: folder, stdio: 'ignore' });
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
    pid: () => child?.pid,
    copy: async () => {
      const kept = join(folder, `copy-${randomBytes(4).toString('hex')}`);
      await cp(join(folder, 'data'), kept, { recursive: true });
      return async () => {
        await rm(join(folder, 'data'), { recursive: true, force: true });
        await cp(kept, join(folder, 'data'), { recursive: true });
      };
    },
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
