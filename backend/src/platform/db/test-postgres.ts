import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canEnter, isRoot, nobody } from './embedded/place.js';
import { findPostmaster, stopPostmaster } from './embedded/postmaster.js';
import { Users } from './embedded/users.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';

const prefix = 'crossbench-test-';

/** Fast and forgetful: what is in such a database need not survive a power cut. */
export const testTuning = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '64MB' };

/** Starts an empty PostgreSQL in a temporary folder of its own; stopping it removes the folder. */
export async function startTestPostgres(): Promise<EmbeddedPostgres> {
  const folder = await temporaryFolder();
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

/** Where test databases may lie: as root also the unprivileged user of PostgreSQL must get there. */
export async function temporaryFolder(): Promise<string> {
  return isRoot() && !(await canEnter(nobody, tmpdir())) ? '/tmp' : tmpdir();
}

/** Ends and removes what killed test runs left behind. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const home = join(folder, name);
    const entered = join(home, 'postgres', 'users');
    if (!name.startsWith(prefix) || !(await wasEntered(entered)) || new Users(entered).any()) continue;
    const data = join(home, 'postgres', 'data');
    const running = await findPostmaster(data);
    if (running) await stopPostmaster(running.pid, data);
    await rm(home, { recursive: true, force: true });
  }
}

/** Folders without users belong to a run that is only just beginning, or to another person. */
async function wasEntered(folder: string): Promise<boolean> {
  return readdir(folder).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (['ENOENT', 'ENOTDIR', 'EACCES'].includes(error.code ?? '')) return false;
      throw error;
    },
  );
}
