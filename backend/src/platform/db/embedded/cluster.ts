import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Binaries } from './binaries.js';
import { type Place, textOrUndefined } from './place.js';
import { EmbeddedPostgresError } from './setup-error.js';

/** Name of the database and of the role that owns it; the role may make databases and is not a superuser. */
export const databaseName = 'crossbench';

const locale = ['-E', 'UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=en-GB', '-T', 'english'];

/** Makes the data folder when there is none yet, and gives the password of the role. */
export async function ensureCluster(place: Place, binaries: Binaries, lasting: boolean): Promise<string> {
  const passwordFile = join(place.controlDirectory, 'password');
  if ((await textOrUndefined(join(place.dataDirectory, 'PG_VERSION'))) !== undefined) {
    const password = await textOrUndefined(passwordFile);
    if (password) return password;
    throw new EmbeddedPostgresError(
      `The database's password is missing from ${passwordFile}. Put it back, or move ${place.dataDirectory} away to begin with an empty database`,
    );
  }
  const password = randomBytes(24).toString('hex');
  await writeSecret(passwordFile, password);
  await makeCluster(place, binaries, password, lasting);
  return password;
}

/**
 * Everything is made in a temporary folder which is renamed when complete: after kill -9 or a power cut there is either
 * a whole database or none.
 */
async function makeCluster(place: Place, binaries: Binaries, password: string, lasting: boolean): Promise<void> {
  const parent = dirname(place.dataDirectory);
  const prefix = `${basename(place.dataDirectory)}.new-`;
  for (const left of await readdir(parent)) {
    if (left.startsWith(prefix)) await rm(join(parent, left), { recursive: true, force: true });
  }
  const folder = join(parent, prefix + randomBytes(4).toString('hex'));
  const superuserPasswordFile = `${folder}.password`;
  try {
    await mkdir(folder, { mode: 0o700 });
    // Nobody needs the superuser again, so nobody learns this password.
    await writeFile(superuserPasswordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
    if (place.runAs) {
      for (const path of [folder, superuserPasswordFile]) await chown(path, place.runAs.uid, place.runAs.gid);
    }
    const authentication = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${superuserPasswordFile}`];
    await run(binaries.initdb, ['-D', folder, ...authentication, ...locale, '--no-sync'], place);
    await run(binaries.postgres, ['--single', '-F', '-j', '-D', folder, 'postgres'], place, ownDatabase(password));
    if (lasting) await run(binaries.initdb, ['-D', folder, '--sync-only', '--sync-method=syncfs'], place);
    await rename(folder, place.dataDirectory);
    if (lasting) await syncFolder(parent);
  } finally {
    await rm(superuserPasswordFile, { force: true });
    await rm(folder, { recursive: true, force: true });
  }
}

/** Single-user mode ends a command at an empty line. The password is hexadecimal, so it needs no quoting. */
function ownDatabase(password: string): string {
  return [
    `CREATE ROLE ${databaseName} LOGIN CREATEDB PASSWORD '${password}';`,
    `CREATE DATABASE ${databaseName} OWNER ${databaseName};`,
    '',
  ].join('\n\n');
}

function run(program: string, args: readonly string[], { runAs }: Place, input = ''): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...runAs, cwd: '/', env: environment(), stdio: ['pipe', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0 && !/^.*(ERROR|FATAL):/m.test(output)) return resolve();
      const problem = /^.*(?:error|fatal): *(.*)$/im.exec(output)?.[1] ?? output.trim().split('\n').at(-1) ?? `it ended with ${code}`;
      const advice = /user does not exist/.test(problem) ? '. Run as a user that is named in /etc/passwd, or set DATABASE_URL' : '';
      return reject(new EmbeddedPostgresError(`PostgreSQL could not make its database: ${problem}${advice}`));
    });
    child.stdin.on('error', reject).end(input);
  });
}

/** Only what PostgreSQL needs: PGPORT, PGDATA or LC_ALL of the person who starts it must not change its behaviour. */
export function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', TZ: 'UTC' };
}

async function writeSecret(path: string, secret: string): Promise<void> {
  const unfinished = `${path}.new`;
  await rm(unfinished, { force: true });
  await writeFile(unfinished, secret, { mode: 0o600, flag: 'wx' });
  await rename(unfinished, path);
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
