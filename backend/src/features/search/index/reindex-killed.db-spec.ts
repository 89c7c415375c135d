import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { givenPost } from '../../blogs/testing/post.factory.js';

const program = fileURLToPath(new URL('../../../../dist/cli.js', import.meta.url));
/** Of one post, more than three times as many as are indexed at once. */
const comments = 1700;
const indexedBefore = 1000;
/** The program is started twice, which takes a while where others use the machine. */
const patienceMilliseconds = 300_000;
/** Any number; it names the lock at which the rebuild is stopped. */
const gate = 93_177;

let app: TestApp;
let client: pg.Client;
let home: string;
beforeAll(async () => {
  app = await startTestApp();
  const author = await givenPerson(app);
  const post = await givenPost(app, author, { title: 'Gannets' });
  client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  await client.query(
    `insert into comment (id, item_id, author_id, body, created_at, lock_version)
     select gen_random_uuid(), $1, $2, 'Gannet number ' || number, now(), 1 from generate_series(1, $3::int) as number`, [post.id, author.id, comments]);
  home = await mkdtemp(join(tmpdir(), 'crossbench-test-'));
});
afterAll(async () => {
  await client.end();
  await app.close();
  await rm(home, { recursive: true, force: true });
});

function databaseUrl(): string {
  return app.get(MikroORM).config.get('clientUrl') ?? '';
}

function startReindexing(): ChildProcess {
  return spawn(process.execPath, [program, 'search', 'reindex', '--only', 'postgres'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl(), CROSSBENCH_HOME: home, CROSSBENCH_DEMO: 'off' },
  });
}

/** The connection that waits at the gate. */
async function atTheGate(): Promise<number> {
  for (;;) {
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_locks, pg_sleep(0.05) where locktype = 'advisory' and not granted and objid = $1
       and database = (select oid from pg_database where datname = current_database())`, [gate]);
    if (rows[0]) return rows[0].pid;
  }
}

async function indexed(): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; written: string }>(`select id, xmin::text as written from search_document where kind = 'comment' order by id`);
  return new Map(rows.map(({ id, written }) => [id, written]));
}

/** In how many documents of each audience each word of the comments stands, as the index has counted it and as its documents say. */
async function counts(): Promise<readonly unknown[][]> {
  const counted = await client.query(`select audience_id, word, documents from search_word where word ~ '^[0-9]+$' or word in ('gannet', 'gannets') order by 1, 2`);
  const said = await client.query(
    `select audience_id, word collate "C" as word, count(*)::int as documents from search_document, unnest(tsvector_to_array(vector)) as word
     where word ~ '^[0-9]+$' or word in ('gannet', 'gannets') group by 1, 2 order by 1, 2`);
  return [counted.rows, said.rows];
}

it('goes on where it was when its process was killed', async () => {
  // It stops where it says how far it is, so that the test need not be quicker than it.
  await client.query(`
    create function stop_at_gate() returns trigger language plpgsql as $$ begin
      if new.kind = 'comment' and new.done >= ${indexedBefore} then perform pg_advisory_xact_lock(${gate}); end if;
      return new;
    end $$;
    create trigger stop_at_gate before update on search_rebuild for each row execute function stop_at_gate();`);
  await client.query('select pg_advisory_lock($1)', [gate]);
  const killed = startReindexing();
  const connection = await atTheGate();
  const gone = once(killed, 'exit');
  killed.kill('SIGKILL');
  await gone;
  await client.query('select pg_terminate_backend($1, 60000)', [connection]);
  const before = await indexed();
  expect(before.size).toBeGreaterThanOrEqual(indexedBefore);
  expect(before.size).toBeLessThan(comments);
  const { rows } = await client.query<{ reached: string }>(`select after_id as reached from search_rebuild where engine = 'postgres' and state = 'FILLING'`);
  const reached = rows[0]?.reached ?? '';

  await client.query('drop trigger stop_at_gate on search_rebuild');
  await client.query('select pg_advisory_unlock($1)', [gate]);
  const resumed = startReindexing();
  let said = '';
  resumed.stdout?.setEncoding('utf8').on('data', (text: string) => (said += text));
  await once(resumed, 'close');
  const after = await indexed();
  expect(after.size).toBe(comments);
  const untouched = [...before].filter(([id]) => id <= reached);
  expect(untouched.length).toBeGreaterThan(0);
  expect(untouched.filter(([id, written]) => after.get(id) !== written)).toEqual([]);
  expect(said).toContain('is up to date');
  const [counted, inDocuments] = await counts();
  expect(counted).toEqual(inDocuments);
  expect(counted).toContainEqual(expect.objectContaining({ word: 'gannet', documents: comments }));
}, patienceMilliseconds);
