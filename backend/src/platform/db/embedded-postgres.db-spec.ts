import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { isRoot } from './embedded/place.js';
import { findPostmaster } from './embedded/postmaster.js';
import { startInChild } from './embedded/testing/start-in-child.js';
import { type EmbeddedPostgres, EmbeddedPostgresError, startEmbeddedPostgres } from './embedded-postgres.js';
import { startTestPostgres, temporaryFolder, testFolder, testTuning } from './test-postgres.js';

const folders: string[] = [];
/** Its socket is gone, or nobody listens on its port. */
const nobodyListens = /ENOENT|ECONNREFUSED/;

async function newHome(): Promise<string> {
  const folder = await mkdtemp(join(await temporaryFolder(), 'crossbench home '));
  await chmod(folder, 0o755);
  folders.push(folder);
  return folder;
}

function start(home: string, log?: (line: string) => void): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ home, tuning: testTuning, log });
}

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

async function postmasterOf({ dataDirectory }: { dataDirectory: string }): Promise<number> {
  const found = await findPostmaster(dataDirectory);
  if (!found) throw new Error(`no PostgreSQL runs on ${dataDirectory}`);
  return found.pid;
}

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

describe('one database over many starts', () => {
  let home: string;
  let postgres: EmbeddedPostgres;

  const notes = (): Promise<{ text: string }[]> => query(postgres.url, 'SELECT text FROM note ORDER BY text');

  beforeAll(async () => {
    home = await newHome();
    postgres = await start(home);
    await query(postgres.url, "CREATE TABLE note (text text); INSERT INTO note VALUES ('b'), ('z'), ('A'), ('é'), ('a')");
  });

  afterAll(() => postgres.stop());

  it('sorts as British English does and connects as a role without special powers', async () => {
    expect((await notes()).map(({ text }) => text)).toEqual(['a', 'A', 'b', 'é', 'z']);
    expect(await query(postgres.url, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toEqual([{ rolsuper: false }]);
  });

  it('answers by a Unix socket that nobody else can reach, and by TCP, each with the password only', async () => {
    const bySocket = new URL(postgres.url);
    expect(decodeURIComponent(bySocket.hostname)).toBe(postgres.dataDirectory);
    expect((await stat(postgres.dataDirectory)).mode & 0o777).toBe(0o700);
    const byTcp = new URL(postgres.url);
    byTcp.hostname = '127.0.0.1';
    for (const url of [bySocket, byTcp]) {
      expect(await query(url.href, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      url.password = '';
      await expect(query(url.href, 'SELECT 1')).rejects.toThrow('password');
    }
  });

  it('refuses a wrong password and keeps the right one to its owner', async () => {
    const wrong = new URL(postgres.url);
    wrong.password = 'wrong';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    expect((await stat(join(home, 'postgres', 'password'))).mode & 0o777).toBe(0o600);
  });

  it('keeps data and port when stopped and started', async () => {
    let before = '';
    // While nobody listens there, the port may be given to somebody else's connection, but hardly every time.
    for (let tries = 0; tries < 3 && postgres.url !== before; tries += 1) {
      before = postgres.url;
      await postgres.stop();
      await expect(query(before, 'SELECT 1')).rejects.toThrow(nobodyListens);
      postgres = await start(home);
    }
    expect(postgres.url).toBe(before);
    expect(await notes()).toHaveLength(5);
  });

  it('takes another port when its own is taken', async () => {
    await postgres.stop();
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(postgres.port, '127.0.0.1', resolve));
    const { port } = postgres;
    postgres = await start(home);
    await new Promise((resolve) => squatter.close(resolve));
    expect(postgres.port).not.toBe(port);
    expect(await notes()).toHaveLength(5);
  });

  it('is shared by a second user and runs until the last has left', async () => {
    const second = await start(home);
    expect(second.shared).toBe(true);
    expect(second.url).toBe(postgres.url);
    await postgres.stop();
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.stop();
    await expect(query(second.url, 'SELECT 1')).rejects.toThrow(nobodyListens);
    postgres = await start(home);
  });

  it('is there again, with all its data, after kill -9 of PostgreSQL', async () => {
    const second = await start(home);
    for (const stay of [second, postgres]) {
      const killed = await postmasterOf(postgres);
      process.kill(killed, 'SIGKILL');
      for (let running; !running?.ready || running.pid === killed; running = await findPostmaster(postgres.dataDirectory)) await delay(10);
      expect(await notes()).toHaveLength(5);
      if (stay === second) await second.stop();
    }
  });

  it('recovers after kill -9 of the process that started it', async () => {
    await postgres.stop();
    const child = startInChild(home);
    await query(await child.url, "INSERT INTO note VALUES ('from the child')");
    const left = await postmasterOf(postgres);
    await child.kill();
    postgres = await start(home);
    expect(postgres.shared).toBe(false);
    expect(await postmasterOf(postgres)).not.toBe(left);
    expect(await notes()).toHaveLength(6);
  });

  it('goes on for a second user when the process that started it is killed', async () => {
    await postgres.stop();
    const child = startInChild(home);
    await child.url;
    postgres = await start(home);
    expect(postgres.shared).toBe(true);
    await child.kill();
    expect(await notes()).toHaveLength(6);
  });

  it('does not trust a pid file that names another program', async () => {
    await postgres.stop();
    const lines = [process.pid, postgres.dataDirectory, 1, postgres.port, '', '127.0.0.1', '', 'ready', ''];
    await writeFile(join(postgres.dataDirectory, 'postmaster.pid'), lines.join('\n'));
    await writeFile(join(postgres.dataDirectory, `.s.PGSQL.${postgres.port}.lock`), lines.join('\n'));
    postgres = await start(home);
    expect(await postmasterOf(postgres)).not.toBe(process.pid);
    expect(await notes()).toHaveLength(6);
  });

  it('says what to do when the password is lost', async () => {
    await postgres.stop();
    const file = join(home, 'postgres', 'password');
    const password = await readFile(file, 'utf8');
    await rm(file);
    await expect(start(home)).rejects.toThrow(`The database's password is missing from ${file}.`);
    await writeFile(file, password, { mode: 0o600 });
    postgres = await start(home);
  });
});

it('leaves nothing half-made when killed while it makes the database', async () => {
  const home = await newHome();
  const child = startInChild(home);
  const parts = async (): Promise<string[]> =>
    (await readdir(join(home, 'postgres')).catch(() => [])).filter((name) => name.startsWith('data'));
  while ((await parts()).length === 0) await new Promise(setImmediate);
  await child.kill();
  expect(await parts()).not.toContain('data');

  const postgres = await start(home);
  expect(await query(postgres.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect((await parts()).filter((name) => !name.endsWith('.password'))).toEqual(['data']);
  await postgres.stop();
});

it('answers by TCP alone where the path of a socket would be too long', async () => {
  const home = join(await newHome(), 'a'.repeat(100));
  const postgres = await start(home);
  expect(new URL(postgres.url).hostname).toBe('127.0.0.1');
  expect(await query(postgres.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await postgres.stop();
});

it('says in one line that a folder cannot be used', async () => {
  const file = join(await newHome(), 'a file');
  await writeFile(file, '');
  const home = join(file, 'home');
  const failure = await start(home).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(EmbeddedPostgresError);
  expect(failure).toHaveProperty(
    'message',
    `Crossbench cannot keep its database in ${home}: a part of the path is a file, not a folder. ` +
      'Mend that, or choose another folder with CROSSBENCH_HOME',
  );
});

// Only root runs PostgreSQL as somebody else, so only root can meet this.
(isRoot() ? it : it.skip)('puts the data where an unprivileged user can enter, and says where', async () => {
  const home = await newHome();
  await chmod(home, 0o700);
  const lines: string[] = [];
  const postgres = await start(home, (line) => lines.push(line));
  try {
    expect(postgres.dataDirectory.startsWith(home)).toBe(false);
    expect(lines).toEqual([expect.stringContaining(`the data is in ${postgres.dataDirectory}`)]);
    expect(execFileSync('ps', ['-o', 'uid=', '-p', String(await postmasterOf(postgres))], { encoding: 'utf8' }).trim()).toBe('65534');
    await postgres.stop();
    const again = await start(home);
    expect(again.dataDirectory).toBe(postgres.dataDirectory);
    await again.stop();
  } finally {
    await postgres.stop();
    await rm(dirname(postgres.dataDirectory), { recursive: true, force: true });
  }
});

describe('a database for tests', () => {
  it('is cleared away by the next when its process was killed', async () => {
    const home = await mkdtemp(join(await testFolder(), 'crossbench-test-'));
    await chmod(home, 0o711);
    const child = startInChild(home);
    const url = await child.url;
    await child.kill();
    const next = await startTestPostgres();
    await expect(stat(home)).rejects.toThrow('ENOENT');
    await expect(query(url, 'SELECT 1')).rejects.toThrow(nobodyListens);
    await next.stop();
  });

  it('is empty, and gone when stopped', async () => {
    const postgres = await startTestPostgres();
    expect(await query(postgres.url, "SELECT 1 FROM pg_tables WHERE schemaname = 'public'")).toEqual([]);
    await postgres.stop();
    await expect(stat(postgres.dataDirectory)).rejects.toThrow('ENOENT');
  });
});
