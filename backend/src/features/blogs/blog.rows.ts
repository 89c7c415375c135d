import type { Actor } from '../../platform/access/actor.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import { addressOf, slugOf } from '../../platform/addresses.js';
import { groupPath, knownTo, membersSeenBy } from '../groups/groups.public.js';
import type { BlogPlace } from './blog-places.js';

/** A blog as it is shown, with those who look after it. */
export interface BlogRow extends BlogPlace {
  /** Of the person, the department or the group. */
  readonly name: string;
  /** Null for all others, and where the viewer does not know of the group. */
  readonly group: { readonly slug: string; readonly shortId: string; readonly isMember: boolean } | null;
  /** Of a group's, for those who read in the group; empty for others. */
  readonly description: string;
  /** In the order in which they were named; of a group its owners and moderators, for those who see its members. */
  readonly editorIds: readonly string[];
}

/**
 * A BlogRow as JSON, for statements that join `blog`. The blog of a group is looked after by the group's owners and moderators;
 * to people who do not know of the group it has no name, and those who do not see who belongs learn no more than that.
 */
export function blogAsJson(actor: Actor): Sql {
  const group = sql`from people_group where people_group.id = blog.group_id and ${knownTo(actor)}`;
  const inside = sql`from people_group where people_group.id = blog.group_id and ${membersSeenBy(actor)}`;
  return sql`
    json_build_object('id', blog.id, 'shortId', blog.short_id, 'kind', blog.kind, 'personId', blog.person_id,
      'departmentId', blog.department_id, 'groupId', blog.group_id,
      'description', case when blog.group_id is null or exists (select ${inside}) then blog.description else '' end,
      'name', coalesce((select name from department where department.id = blog.department_id), (select name from person where person.id = blog.person_id),
        (select name ${group}), ${unknownGroup}::text),
      'group', (select json_build_object('slug', slug, 'shortId', short_id, 'isMember',
        exists (select from group_member where group_id = people_group.id and person_id = ${actor.personId})) ${group}),
      'editorIds', array(
        select person_id from (
          select person_id, named_at from blog_editor where blog_id = blog.id
          union all select person_id, joined_at from group_member where role <> 'MEMBER' and group_id = (select id ${inside})) as editor
        order by named_at, person_id))`;
}

const unknownGroup = 'A group that you do not belong to';

/** The address of a blog on this site; that of a group is the group's, and the list of groups for those who do not know of it. */
export function blogPath({ kind, name, shortId, group }: Pick<BlogRow, 'kind' | 'name' | 'shortId' | 'group'>): string {
  if (kind === 'GROUP') return group ? groupPath(group) : '/groups';
  return `/blogs/${addressOf(slugOf(name), shortId)}`;
}
