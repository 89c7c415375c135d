import type { Pool } from 'pg';
import { type BlogPlace, blogOfDepartment, ownBlogOf } from '../../features/blogs/blog-places.js';
import type { BenchPerson } from './people.js';

/** One post in so many stands in its author's department's blog, the others in the author's own. */
const everyDepartmental = 4;

export function blogFor(author: BenchPerson, number: number): BlogPlace {
  return number % everyDepartmental === 0 ? blogOfDepartment(author.departmentId) : ownBlogOf(author.id);
}

export async function ensureBlogs(pool: Pool, blogs: readonly BlogPlace[]): Promise<void> {
  const rows = blogs.map(({ id, shortId, kind, personId, departmentId }) => ({ id, short_id: shortId, kind, person_id: personId, department_id: departmentId }));
  await pool.query(
    `insert into blog (id, short_id, kind, person_id, department_id, created_at)
     select id, short_id, kind, person_id, department_id, now() from json_populate_recordset(null::blog, $1::json) on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}
