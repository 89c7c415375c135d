import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findBinaries } from './embedded/binaries.js';
import { databaseName, ensureCluster } from './embedded/cluster.js';
import { keepRunning } from './embedded/keep-running.js';
import { launch, type Tuning } from './embedded/launch.js';
import { withMutex } from './embedded/mutex.js';
import { choosePlace, type Place, textOrUndefined } from './embedded/place.js';
import { findPostmaster, isPostmaster, type Postmaster, signalPostmaster, stopPostmaster } from './embedded/postmaster.js';
import { explainingFolderProblems } from './embedded/setup-error.js';
import { Users } from './embedded/users.js';

export { EmbeddedPostgresError } from './embedded/setup-error.js';

export interface EmbeddedPostgresOptions {
  /** Folder of this installation's data. The database, its password and its log lie in `postgres/` below it. */
  readonly home: string;
  /** Told what a person should know, one line a call. */
  readonly log?: (line: string) => void;
  /** Settings of PostgreSQL beyond the usual. `fsync: 'off'` also makes the data folder without waiting for the disk. */
  readonly tuning?: Tuning;
}

export interface EmbeddedPostgres {
  /** For the role that owns the database `crossbench`; it may make more databases and is not a superuser. */
  readonly url: string;
  /** On 127.0.0.1. */
  readonly port: number;
  readonly dataDirectory: string;
  /** Whether another process had started it already. */
  readonly shared: boolean;
  /** Ends the use by this caller. PostgreSQL itself stops when the last user, in whichever process, has left. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with the packages on the data of a home folder, or joins it where a server or a
 * command runs it already. What a killed process left behind is cleaned up first. Listens on 127.0.0.1 only, and on a Unix
 * socket in the folder of its data where that can hold one; a connection by either needs the password. Where it is killed
 * it is started again.
 *
 * @throws EmbeddedPostgresError with one line that says what to do.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const home = resolve(options.home);
  return explainingFolderProblems(home, async () => {
    const place = await withMutex(`place ${home}`, () => choosePlace(home));
    return withMutex(place.dataDirectory, () => connectOrStart(place, options));
  });
}

async function connectOrStart(place: Place, { log, tuning = {} }: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const users = new Users(join(place.controlDirectory, 'users'));
  let running = await findPostmaster(place.dataDirectory);
  const shared = running?.ready === true && users.any();
  if (running && !shared) {
    await stopPostmaster(running.pid, place.dataDirectory);
    running = undefined;
  }
  if (!shared && !place.dataDirectory.startsWith(place.controlDirectory)) {
    log?.(`PostgreSQL does not run as root, and other users cannot enter ${place.controlDirectory}: the data is in ${place.dataDirectory}`);
  }
  const binaries = await findBinaries(place.runAs);
  const password = await ensureCluster(place, binaries, tuning.fsync !== 'off');
  running ??= await start();
  return inUse({ place, users, password, shared, log }, running, start);

  async function start(): Promise<Postmaster> {
    const portFile = join(place.controlDirectory, 'port');
    const preferred = Number((await textOrUndefined(portFile)) ?? 0);
    const started = await launch(place, binaries, Number.isInteger(preferred) ? preferred : 0, tuning);
    if (started.port !== preferred) await writeFile(portFile, `${started.port}\n`);
    return started;
  }
}

interface Use extends Pick<EmbeddedPostgresOptions, 'log'> {
  readonly place: Place;
  readonly users: Users;
  readonly password: string;
  readonly shared: boolean;
}

function inUse({ place, users, password, shared, log }: Use, first: Postmaster, start: () => Promise<Postmaster>): EmbeddedPostgres {
  const { dataDirectory } = place;
  const { port, socketFolder } = first;
  let { pid } = first;
  const name = users.enter();
  // As when it was killed for want of memory. Whichever of its users notices first starts it.
  const startAgain = (): Promise<void> =>
    withMutex(dataDirectory, async () => {
      const running = (await findPostmaster(dataDirectory)) ?? (await start());
      ({ pid } = running);
      const isWhereItWas = running.port === port && running.socketFolder === socketFolder;
      log?.(`PostgreSQL had ended and was started again${isWhereItWas ? '' : ', but it listens elsewhere now: start Crossbench again'}`);
    }).catch((error: unknown) => {
      log?.(error instanceof Error ? error.message : String(error));
      throw error;
    });
  const letEnd = keepRunning(() => isPostmaster(pid, dataDirectory), startAgain);
  const leaveAtExit = (): void => {
    users.leave(name);
    if (!users.any()) signalPostmaster(pid, dataDirectory, 'SIGINT');
  };
  const leave = async (): Promise<void> => {
    await letEnd();
    await withMutex(dataDirectory, async () => {
      users.leave(name);
      process.off('exit', leaveAtExit);
      const running = users.any() ? undefined : await findPostmaster(dataDirectory);
      if (running) await stopPostmaster(running.pid, dataDirectory);
    });
  };
  process.once('exit', leaveAtExit);
  let stopping: Promise<void> | undefined;
  return {
    // By its socket, a question costs the system a third less than by TCP.
    url: `postgres://${databaseName}:${password}@${encodeURIComponent(socketFolder ?? '127.0.0.1')}:${port}/${databaseName}`,
    port,
    dataDirectory,
    shared,
    stop: () => (stopping ??= leave()),
  };
}
