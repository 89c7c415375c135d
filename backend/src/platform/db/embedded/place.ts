import { chmod, lstat, mkdir, mkdtemp, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { EmbeddedPostgresError } from './setup-error.js';

/** The user and group that PostgreSQL runs as; undefined where it runs as whoever started Crossbench. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

/** Where the parts of one database lie. */
export interface Place {
  /** Password, port, users and log: under the home folder. */
  readonly controlDirectory: string;
  /** The data of PostgreSQL: under the home folder too, or elsewhere when the unprivileged user cannot enter that. */
  readonly dataDirectory: string;
  readonly runAs: RunAs | undefined;
}

/** Machine-wide folders of the superuser, used where `nobody` cannot enter the home folder or the packages. */
const sharedFolders = ['/var/lib/crossbench', '/var/tmp/crossbench'];

/** PostgreSQL refuses to run as root, so root runs it as this user, which owns nothing and exists everywhere. */
export const nobody: RunAs = { uid: 65_534, gid: 65_534 };

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Finds or chooses the place for the database of a home folder, and makes the folders that lead there. */
export async function choosePlace(home: string): Promise<Place> {
  await mkdir(join(resolve(home), 'postgres'), { recursive: true });
  const controlDirectory = await realpath(join(resolve(home), 'postgres'));
  const here = join(controlDirectory, 'data');
  if (!isRoot()) return { controlDirectory, dataDirectory: here, runAs: undefined };

  await chmod(controlDirectory, 0o711);
  const known = (await textOrUndefined(join(controlDirectory, 'location')))?.trim() || here;
  const owner = await ownerOf(known);
  if (owner) return { controlDirectory, dataDirectory: known, runAs: owner.uid === 0 ? nobody : owner };
  if (await canEnter(nobody, controlDirectory)) return { controlDirectory, dataDirectory: here, runAs: nobody };
  const elsewhere = join(await mkdtemp(join(await makeSharedFolder(), 'database-')), 'data');
  await chmod(dirname(elsewhere), 0o711);
  await writeFile(join(controlDirectory, 'location'), `${elsewhere}\n`);
  return { controlDirectory, dataDirectory: elsewhere, runAs: nobody };
}

/** Makes the first of the shared folders that only root can change and `nobody` can enter. */
export async function makeSharedFolder(): Promise<string> {
  for (const folder of sharedFolders) {
    const made = await mkdir(folder, { recursive: true }).catch((error: unknown) => error);
    if (made instanceof Error) continue;
    const found = await lstat(folder);
    if (found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0 && (await canEnter(nobody, folder))) return folder;
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL does not run as root, and an unprivileged user can enter neither the home folder nor ${sharedFolders.join(' nor ')}. ` +
      'Choose a folder that everybody can enter with CROSSBENCH_HOME, run as an ordinary user, or set DATABASE_URL',
  );
}

/** Whether a user may pass through every folder down to this one. */
export async function canEnter(user: RunAs, folder: string): Promise<boolean> {
  for (let path = await realpath(folder); ; path = dirname(path)) {
    const { mode, uid, gid } = await stat(path);
    const needed = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & needed) === 0) return false;
    if (path === dirname(path)) return true;
  }
}

async function ownerOf(path: string): Promise<RunAs | undefined> {
  const found = await stat(path).catch(ignoreMissing);
  return found && { uid: found.uid, gid: found.gid };
}

/** The text of a file, or undefined when there is none. */
export function textOrUndefined(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(ignoreMissing);
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
