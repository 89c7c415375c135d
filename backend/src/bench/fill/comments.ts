import type { Pool } from 'pg';
import { insertRows } from './bulk.js';
import type { BenchItem } from './items.js';
import type { BenchPerson } from './people.js';
import type { Random } from './random.js';
import { prose } from './text.js';

const replyShare = 0.35;
const longestAfterMilliseconds = 30 * 86_400_000;

/** How many comments each post gets: half are spread evenly, half gather on a few posts. */
export function shareOut(random: Random, comments: number, posts: number): number[] {
  const counts = new Array<number>(posts).fill(0);
  for (let number = 0; number < comments; number += 1) {
    const place = number % 2 ? random.favouringLow(posts) : random.between(0, posts - 1);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

/** Comments in two levels, by people who can read the post. */
export async function fillComments(
  pool: Pool,
  random: Random,
  posts: readonly BenchItem[],
  counts: readonly number[],
  people: readonly BenchPerson[],
): Promise<void> {
  const byDepartment = Map.groupBy(people, (person) => person.departmentId);
  let rows: Record<string, unknown>[] = [];
  for (const [place, post] of posts.entries()) {
    const readers = post.isOpen ? people : (post.group?.members ?? byDepartment.get(post.departmentId) ?? people);
    rows.push(...commentsOf(random, post, counts[place] ?? 0, readers));
    if (rows.length < 2000) continue;
    await insertRows(pool, 'comment', rows);
    rows = [];
  }
  await insertRows(pool, 'comment', rows);
}

function commentsOf(random: Random, post: BenchItem, count: number, readers: readonly BenchPerson[]) {
  const times = Array.from({ length: count }, () => post.publishedAt.getTime() + random.between(60_000, longestAfterMilliseconds));
  const threads: string[] = [];
  return times.sort((one, other) => one - other).map((time) => {
    const at = new Date(time);
    const id = random.id(at);
    const parent = threads.length > 0 && random.chance(replyShare) ? random.pick(threads) : null;
    if (!parent) threads.push(id);
    return {
      id,
      item_id: post.id,
      parent_id: parent,
      author_id: random.pick(readers).id,
      body: prose(random, Math.min(random.skewed(35, 0.7), 500)).slice(0, 5000),
      created_at: at,
      lock_version: 1,
    };
  });
}
