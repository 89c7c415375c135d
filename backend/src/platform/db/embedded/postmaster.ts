import { readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { textOrUndefined } from './place.js';
import { EmbeddedPostgresError } from './setup-error.js';

/** A running PostgreSQL, as its own file `postmaster.pid` describes it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** The folder of its Unix socket, where it has one. */
  readonly socketFolder: string | undefined;
  readonly ready: boolean;
}

const pollMilliseconds = 10;
const fastStopMilliseconds = 20_000;
const immediateStopMilliseconds = 10_000;

/** Finds the PostgreSQL that serves this data folder, if one runs. */
export async function findPostmaster(dataDirectory: string): Promise<Postmaster | undefined> {
  const lines = (await textOrUndefined(join(dataDirectory, 'postmaster.pid')))?.split('\n');
  const pid = Number(lines?.[0]);
  if (!lines || !isPostmaster(pid, dataDirectory)) return undefined;
  return { pid, port: Number(lines[3]), socketFolder: lines[4] || undefined, ready: lines[7]?.trim() === 'ready' };
}

const lockFile = /^(postmaster\.pid|\.s\.PGSQL\.\d+\.lock)$/;

/**
 * Removes `postmaster.pid` and the lock of the socket when their process number now belongs to another program. PostgreSQL
 * handles the number of a dead process by itself, but refuses to start when the number lives.
 */
export async function removeStaleLocks(dataDirectory: string): Promise<void> {
  if (await findPostmaster(dataDirectory)) return;
  for (const name of await readdir(dataDirectory)) {
    if (lockFile.test(name)) await rm(join(dataDirectory, name), { force: true });
  }
}

/** Stops PostgreSQL as it likes best, disconnecting everybody; if that takes too long, as a crash it recovers from. */
export async function stopPostmaster(pid: number, dataDirectory: string): Promise<void> {
  for (const [signal, patience] of [['SIGINT', fastStopMilliseconds], ['SIGQUIT', immediateStopMilliseconds]] as const) {
    signalPostmaster(pid, dataDirectory, signal);
    const deadline = Date.now() + patience;
    while (isPostmaster(pid, dataDirectory)) {
      if (Date.now() > deadline) break;
      await delay(pollMilliseconds);
    }
    if (!isPostmaster(pid, dataDirectory)) return;
  }
  throw new EmbeddedPostgresError(`PostgreSQL (process ${pid}) does not stop. End it with: kill -9 ${pid}`);
}

/** Sends a signal if the process is still this PostgreSQL. */
export function signalPostmaster(pid: number, dataDirectory: string, signal: NodeJS.Signals): void {
  if (!isPostmaster(pid, dataDirectory)) return;
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Whether this process is the PostgreSQL that serves this data folder. */
export function isPostmaster(pid: number, dataDirectory: string): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false;
  try {
    const [program, ...args] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return program?.endsWith('/postgres') === true && args[args.indexOf('-D') + 1] === dataDirectory;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ESRCH') return false;
    throw error;
  }
}
