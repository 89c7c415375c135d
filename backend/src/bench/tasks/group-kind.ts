import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { openPool } from '../fill/bulk.js';
import type { World } from '../fill/fill.js';
import type { BenchPerson } from '../fill/people.js';
import type { Target } from '../targets/target.js';

const mostPosts = 20_000;
const mostMembers = 10_000;
const readers = 4;

interface Reading {
  readonly milliseconds: number[];
  readonly seen: Set<number>;
}

/** Closes and opens a large group while others go on reading what stands in it. Answers lines for people. */
export async function measureGroupKind(databaseUrl: string, world: World, product: Target): Promise<string[]> {
  const [owner] = world.people;
  const outsider = world.people.at(-1);
  if (!owner || !outsider) throw new Error('There is nobody to own a group');
  const pool = openPool(databaseUrl);
  const watching = openPool(databaseUrl);
  try {
    const groupId = randomUUID();
    await mutate(product, owner, `mutation ($input: CreateGroupInput!) { saved: createGroup(input: $input) { __typename } }`, {
      id: groupId, name: 'Bench', purpose: 'To be measured', kind: 'OPEN', topics: [], departmentIds: [],
    });
    const { posts, members } = await crowd(pool, groupId, world);
    const lines = [`${posts} posts and ${members} members`];
    for (const kind of ['HIDDEN', 'OPEN', 'REQUEST']) {
      const change = mutate(product, owner, `mutation ($input: ChangeGroupKindInput!) { saved: changeGroupKind(input: $input) { __typename } }`, {
        groupId, kind, departmentIds: [],
      });
      const started = performance.now();
      const reading = read(product, watching, groupId, world, outsider, change);
      await change;
      const seconds = (performance.now() - started) / 1000;
      lines.push(`${kind.padEnd(8)} in ${seconds.toFixed(2)} s; meanwhile ${inWords(await reading)}`);
    }
    return lines;
  } finally {
    await Promise.all([pool.end(), watching.end()]);
  }
}

/** Posts of the world, and people, come to stand in the group, as if they had always done. */
async function crowd(pool: Pool, groupId: string, world: World): Promise<{ posts: number; members: number }> {
  const members = world.people.slice(1, mostMembers).map(({ id }) => id);
  await pool.query(
    `insert into group_member (group_id, person_id, role, joined_at) select $1, unnest($2::uuid[]), 'MEMBER', now() on conflict do nothing`, [groupId, members]);
  await pool.query('update people_group set member_count = (select count(*) from group_member where group_id = $1) where id = $1', [groupId]);
  const posts = world.posts.slice(0, mostPosts).map(({ id }) => id);
  await pool.query(
    `update item set group_id = $1, intended_readers = 'EVERYONE', audience_id = (select readers_audience_id from people_group where id = $1)
      where id = any($2::uuid[])`, [groupId, posts]);
  await pool.query(`update search_document set audience_id = item.audience_id from item where item.id = search_document.id and item.group_id = $1`, [groupId]);
  // As the database does by itself, in time, where so much has not come at once.
  await pool.query('vacuum (analyze) item, search_document, group_member');
  return { posts: posts.length, members: members.length + 1 };
}

/** Opens posts one after the other, and counts what is open, until the change is done. */
async function read(product: Target, pool: Pool, groupId: string, { posts }: World, outsider: BenchPerson, change: Promise<unknown>): Promise<Reading> {
  const milliseconds: number[] = [];
  const seen = new Set<number>();
  let isDone = false;
  const end = () => (isDone = true);
  void change.then(end, end);
  const open = async (first: number): Promise<void> => {
    for (let next = first; !isDone; next += readers) {
      const started = performance.now();
      await ask(product, outsider, 'query ($id: String!) { post(address: $id) { id title html } }', { id: posts[next % posts.length]?.id });
      milliseconds.push(performance.now() - started);
    }
  };
  const count = async (): Promise<void> => {
    while (!isDone) {
      const { rows } = await pool.query<{ open: number }>(
        `select count(*)::int as open from item where group_id = $1 and audience_id in (select audience_id from audience_reader where reader = 'everyone')`, [groupId]);
      seen.add(rows[0]?.open ?? -1);
    }
  };
  await Promise.all([...Array.from({ length: readers }, (_, first) => open(first)), count()]);
  return { milliseconds, seen };
}

function inWords({ milliseconds, seen }: Reading): string {
  const sorted = milliseconds.toSorted((one, other) => one - other);
  const slowest = sorted.at(-1) ?? 0;
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return `${sorted.length} posts were opened, half of them within ${median.toFixed(0)} ms, all within ${slowest.toFixed(0)} ms; open to everybody were ${[...seen].join(' or ')}`;
}

async function mutate(product: Target, person: BenchPerson, query: string, input: object): Promise<void> {
  const { data } = await ask(product, person, query, { input });
  const type = (data?.saved as { __typename?: string } | undefined)?.__typename;
  if (type !== 'GroupSaved') throw new Error(`The group was not changed: ${type}`);
}

async function ask(product: Target, person: BenchPerson, query: string, variables: object): Promise<{ data?: Record<string, unknown> | null }> {
  const response = await fetch(`http://127.0.0.1:${product.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-crossbench': '1', cookie: `__Host-crossbench_session=${person.sessionToken}` },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as { data?: Record<string, unknown> | null };
}
