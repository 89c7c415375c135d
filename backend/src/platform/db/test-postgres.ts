import { access, chmod, constants, mkdtemp, readdir, rm, stat, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withMutex } from './embedded/mutex.js';
import { canEnter, isRoot, nobody } from './embedded/place.js';
import { findPostmaster, stopPostmaster } from './embedded/postmaster.js';
import { Users } from './embedded/users.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';

const prefix = 'crossbench-test-';
const longestStartMilliseconds = 10 * 60_000;
const inMemory = '/dev/shm';
const neededBytes = 1_500_000_000;

/** Fast and forgetful: what is in such a database need not survive a power cut. */
export const testTuning = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '64MB', max_wal_size: '256MB' };

/** Starts an empty PostgreSQL in a temporary folder of its own; stopping it removes the folder. */
export async function startTestPostgres(): Promise<EmbeddedPostgres> {
  const folder = await testFolder();
  await removeLeftovers(folder);
  const home = await mkdtemp(join(folder, prefix));
  await chmod(home, 0o711);
  const postgres = await startEmbeddedPostgres({ home, tuning: testTuning });
  return {
    ...postgres,
    stop: async () => {
      await postgres.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/**
 * Where test databases lie: in memory where there is plenty. Every test file copies a database, which is some thousand
 * small files, and that takes ten times as long on a disk.
 */
export async function testFolder(): Promise<string> {
  return (await hasRoomInMemory()) ? inMemory : temporaryFolder();
}

async function hasRoomInMemory(): Promise<boolean> {
  const room = await Promise.all([statfs(inMemory), access(inMemory, constants.W_OK)]).catch(() => undefined);
  if (room === undefined || process.availableMemory() < 2 * neededBytes) return false;
  const [{ bavail, bsize }] = room;
  return bavail * bsize >= neededBytes;
}

/** Where databases may lie for a while: as root also the unprivileged user of PostgreSQL must get there. */
export async function temporaryFolder(): Promise<string> {
  return isRoot() && !(await canEnter(nobody, tmpdir())) ? '/tmp' : tmpdir();
}

/** Ends and removes what killed test runs left behind. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const home = join(folder, name);
    if (name.startsWith(prefix) && (await isLeft(home))) await withMutex(dataOf(home), () => removeIfUnused(home));
  }
}

function dataOf(home: string): string {
  return join(home, 'postgres', 'data');
}

async function removeIfUnused(home: string): Promise<void> {
  if (new Users(join(home, 'postgres', 'users')).any()) return;
  const running = await findPostmaster(dataOf(home));
  if (running) await stopPostmaster(running.pid, dataOf(home));
  await rm(home, { recursive: true, force: true });
}

/** Whether a folder was in use once, or is too old to be one that is only just being made. */
async function isLeft(home: string): Promise<boolean> {
  try {
    const found = await stat(home);
    if (found.uid !== process.getuid?.()) return false;
    return Date.now() - found.mtimeMs > longestStartMilliseconds || (await readdir(join(home, 'postgres'))).includes('users');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
