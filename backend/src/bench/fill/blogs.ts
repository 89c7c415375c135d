import type { Pool } from 'pg';
import { type BlogPlace, blogOfDepartment, blogOfGroup, ownBlogOf } from '../../features/blogs/blog-places.js';
import type { Origin } from './items.js';

/** Outside groups, one post in so many stands in its author's department's blog, the others in the author's own. */
const everyDepartmental = 4;

export function blogFor({ author, group }: Origin, number: number): BlogPlace {
  if (group) return blogOfGroup(group.id);
  return number % everyDepartmental === 0 ? blogOfDepartment(author.departmentId) : ownBlogOf(author.id);
}

export async function ensureBlogs(pool: Pool, blogs: readonly BlogPlace[]): Promise<void> {
  const rows = blogs.map(({ id, shortId, kind, personId, departmentId, groupId }) => (
    { id, short_id: shortId, kind, person_id: personId, department_id: departmentId, group_id: groupId }
  ));
  await pool.query(
    `insert into blog (id, short_id, kind, person_id, department_id, group_id, created_at)
     select id, short_id, kind, person_id, department_id, group_id, now() from json_populate_recordset(null::blog, $1::json) on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}
