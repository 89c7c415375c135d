import { type ChildProcess, spawn } from 'node:child_process';
import { open, rename } from 'node:fs/promises';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { environment } from './cluster.js';
import { type Place, textOrUndefined } from './place.js';
import { findPostmaster, removeStaleLocks, stopPostmaster, type Postmaster } from './postmaster.js';
import { EmbeddedPostgresError } from './setup-error.js';

/** Settings of PostgreSQL by name, as for `postgres -c name=value`. */
export type Tuning = Readonly<Record<string, string>>;

const alwaysSet: Tuning = {
  listen_addresses: '127.0.0.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};
const megabyte = 2 ** 20;
/** Of the memory that this process may use, within these bounds. Pages of the database that are kept in it are read without asking the system. */
const memory = { share: 1 / 4, least: 128 * megabyte, most: 2048 * megabyte };
const pollMilliseconds = 10;
const attempts = 50;
const pauseBetweenAttempts = 200;

/** Starts PostgreSQL on the preferred port or, when that is taken, on a free one. */
export async function launch(place: Place, binaries: Binaries, preferredPort: number, tuning: Tuning): Promise<Postmaster> {
  await removeStaleLocks(place.dataDirectory);
  let port = await freePort(preferredPort);
  // The folder of the data, which nobody else may enter. In quotes, as it may hold a comma.
  let socketFolder = `"${place.dataDirectory.replaceAll('"', '""')}"`;
  let problem = '';
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const started = await launchOnce(place, binaries, port, { unix_socket_directories: socketFolder, ...tuning });
    if (typeof started !== 'string') return started;
    problem = started;
    // Not every file system can hold a socket, and its path must not be long.
    if (socketFolder && /Unix/.test(problem)) socketFolder = '';
    else if (/could not bind|could not create any TCP/.test(problem)) port = await freePort(0);
    // After a kill -9 of PostgreSQL its last children take a moment to notice.
    else if (/lock file .* already exists/.test(problem)) await stopOther(place.dataDirectory);
    else if (/shared memory block .* still in use/.test(problem)) await delay(pauseBetweenAttempts);
    else break;
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL did not start: ${problem || 'it said nothing'}. More is in ${join(place.controlDirectory, 'postgres.log')}`,
  );
}

/** One that a killed process had only just launched may win the race against ours. */
async function stopOther(dataDirectory: string): Promise<void> {
  const other = await findPostmaster(dataDirectory);
  if (other) await stopPostmaster(other.pid, dataDirectory);
  else await delay(pauseBetweenAttempts);
}

/** One attempt; gives what PostgreSQL complained about when it ended. */
async function launchOnce(place: Place, binaries: Binaries, port: number, tuning: Tuning): Promise<Postmaster | string> {
  const logFile = join(place.controlDirectory, 'postgres.log');
  await rename(logFile, `${logFile}.previous`).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  const log = await open(logFile, 'w', 0o600);
  try {
    const settings = Object.entries({ ...alwaysSet, shared_buffers: sharedBuffers(usableMemory()), ...tuning }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    // A process group of its own, so that Ctrl-C reaches it only through us; a file and not a pipe, so that it outlives us.
    const child = spawn(binaries.postgres, ['-D', place.dataDirectory, '-p', String(port), ...settings], {
      ...place.runAs,
      cwd: '/',
      env: environment(),
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    child.unref();
    return (await ready(child, place.dataDirectory)) ?? complaint((await textOrUndefined(logFile)) ?? '');
  } finally {
    await log.close();
  }
}

/** What PostgreSQL keeps of the database in its own memory, of so much in all. */
export function sharedBuffers(bytes: number): string {
  return `${Math.floor(Math.min(Math.max(bytes * memory.share, memory.least), memory.most) / megabyte)}MB`;
}

/** That of the machine, or of the container where that has less; it is told as 0 or as far too much where there is no bound. */
function usableMemory(): number {
  return Math.min(totalmem(), process.constrainedMemory() || Infinity);
}

async function ready(child: ChildProcess, dataDirectory: string): Promise<Postmaster | undefined> {
  let failure: Error | undefined;
  child.once('error', (error) => (failure = error));
  for (;;) {
    if (failure) throw new EmbeddedPostgresError(`PostgreSQL did not start: ${failure.message}`, { cause: failure });
    if (child.exitCode !== null || child.signalCode !== null) return undefined;
    const found = await findPostmaster(dataDirectory);
    if (found?.ready && found.pid === child.pid) return found;
    await delay(pollMilliseconds);
  }
}

function complaint(log: string): string {
  const lines = [...log.matchAll(/(?:FATAL|PANIC|WARNING|ERROR|LOG): +(could not bind.*|.*still in use.*)$|(?:FATAL|PANIC): +(.*)$/gm)];
  const first = lines[0];
  return first?.[1] ?? first?.[2] ?? log.trim().split('\n').at(-1) ?? '';
}

/** The port itself when nobody listens on it, otherwise one that is free at the moment. */
async function freePort(preferred: number): Promise<number> {
  const server = createServer();
  const listen = (port: number): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
      server.listen(port, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : undefined);
      });
    });
  const port = (await listen(preferred)) ?? (await listen(0));
  await new Promise((resolve) => server.close(resolve));
  if (port === undefined) throw new EmbeddedPostgresError('This machine has no free port on 127.0.0.1 for PostgreSQL');
  return port;
}
