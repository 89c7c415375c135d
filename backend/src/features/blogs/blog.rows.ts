import { type Sql, sql } from '../../platform/db/sql.js';
import { addressOf, slugOf } from '../../platform/addresses.js';
import type { BlogPlace } from './blog-places.js';

/** A blog as it is shown, with those who look after it. */
export interface BlogRow extends BlogPlace {
  /** Of the person or the department. */
  readonly name: string;
  readonly description: string;
  /** In the order in which they were named. */
  readonly editorIds: readonly string[];
}

/** A BlogRow as JSON, for statements that join `blog`. */
export const blogAsJson: Sql = sql`
  json_build_object('id', blog.id, 'shortId', blog.short_id, 'kind', blog.kind, 'personId', blog.person_id,
    'departmentId', blog.department_id, 'description', blog.description,
    'name', coalesce((select name from department where department.id = blog.department_id), (select name from person where person.id = blog.person_id)),
    'editorIds', array(select person_id from blog_editor where blog_id = blog.id order by named_at, person_id))`;

/** The address of a blog on this site. */
export function blogPath({ name, shortId }: Pick<BlogRow, 'name' | 'shortId'>): string {
  return `/blogs/${addressOf(slugOf(name), shortId)}`;
}
