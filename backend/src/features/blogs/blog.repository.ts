import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { type BlogKind, type BlogPlace, blogOfDepartment } from './blog-places.js';

/** A blog for actions. */
export interface LockedBlog {
  readonly id: string;
  readonly kind: BlogKind;
  readonly personId: string | null;
  readonly departmentId: string | null;
  readonly groupId: string | null;
  readonly editorIds: readonly string[];
}

/** Why people may not write in a group. */
export interface GroupHindrances {
  readonly isArchived: boolean;
  /** Those of them who do not belong. */
  readonly strangers: readonly { readonly id: string; readonly name: string }[];
}

/** Blogs, their editors and what is pinned. Whoever changes editors or pins locks the blog first, then the post. */
@Injectable()
export class BlogRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Makes the blog when it is not there. Two who need it first make the same one. */
  async ensure(place: BlogPlace): Promise<void> {
    await this.ensureAll([place]);
  }

  async ensureAll(places: readonly BlogPlace[]): Promise<void> {
    const there = await this.database.rows<{ id: string }>(sql`select id from blog where id = any(${places.map(({ id }) => id)}::uuid[])`);
    const known = new Set(there.map(({ id }) => id));
    const missing = [...new Map(places.map((place) => [place.id, place])).values()].filter(({ id }) => !known.has(id));
    if (missing.length === 0) return;
    // In one order, so that two who make the same ones do not wait for each other.
    missing.sort((one, other) => (one.id < other.id ? -1 : 1));
    await this.database.rows(sql`
      insert into blog (id, short_id, kind, person_id, department_id, group_id, created_at)
      select *, ${this.clock.now()}::timestamptz from unnest(${missing.map(({ id }) => id)}::uuid[], ${missing.map(({ shortId }) => shortId)}::text[],
        ${missing.map(({ kind }) => kind)}::text[], ${missing.map(({ personId }) => personId)}::uuid[],
        ${missing.map(({ departmentId }) => departmentId)}::uuid[], ${missing.map(({ groupId }) => groupId)}::uuid[])
      on conflict do nothing`);
  }

  async ensureDepartment(departmentId: string): Promise<string> {
    const place = blogOfDepartment(departmentId);
    await this.ensure(place);
    return place.id;
  }

  /** Locked until the unit of work ends. */
  async lock(id: string): Promise<LockedBlog | undefined> {
    const blog = await this.database.row<Omit<LockedBlog, 'editorIds'>>(sql`
      select id, kind, person_id as "personId", department_id as "departmentId", group_id as "groupId" from blog where id = ${id} for no key update`);
    if (!blog) return undefined;
    // Only now: what the statement that waited for the lock reads beside the blog is older than the lock.
    const editors = await this.database.rows<{ id: string }>(sql`
      select person_id as id from blog_editor where blog_id = ${id}
      union select person_id from group_member where group_id = ${blog.groupId} and role <> 'MEMBER'`);
    return { ...blog, editorIds: editors.map((editor) => editor.id) };
  }

  /** Whose own blogs these are, by blog. */
  async ownersOf(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.rows<{ id: string; personId: string }>(sql`
      select id, person_id as "personId" from blog where id = any(${ids}::uuid[]) and person_id is not null`);
    return new Map(rows.map(({ id, personId }) => [id, personId]));
  }

  async describe(id: string, description: string): Promise<void> {
    await this.database.rows(sql`update blog set description = ${description} where id = ${id}`);
  }

  /** False when the person is an editor already. */
  async addEditor(id: string, personId: string, namedBy: string | null): Promise<boolean> {
    const rows = await this.database.rows(sql`
      insert into blog_editor (blog_id, person_id, named_by, named_at) values (${id}, ${personId}, ${namedBy}, ${this.clock.now()})
      on conflict do nothing returning 1`);
    return rows.length > 0;
  }

  /** False when the person was no editor. */
  async removeEditor(id: string, personId: string): Promise<boolean> {
    const rows = await this.database.rows(sql`delete from blog_editor where blog_id = ${id} and person_id = ${personId} returning 1`);
    return rows.length > 0;
  }

  /** The pinned posts in their order. What has left the blog or is no longer published loses its pin here. */
  async pins(id: string): Promise<string[]> {
    await this.database.rows(sql`
      delete from blog_pin using blog_post join item on item.id = blog_post.id
      where blog_pin.blog_id = ${id} and blog_post.id = blog_pin.post_id
        and (blog_post.blog_id <> blog_pin.blog_id or item.status <> 'PUBLISHED')`);
    const rows = await this.database.rows<{ id: string }>(sql`
      select post_id as id from blog_pin where blog_id = ${id} order by position, post_id`);
    return rows.map((row) => row.id);
  }

  /** Pins exactly these, in this order. */
  async setPins(id: string, postIds: readonly string[], by: string | null): Promise<void> {
    await this.database.rows(sql`delete from blog_pin where blog_id = ${id} and post_id <> all(${postIds}::uuid[])`);
    await this.database.rows(sql`
      insert into blog_pin (post_id, blog_id, position, pinned_by, pinned_at)
      select post_id, ${id}::uuid, position, ${by}::uuid, ${this.clock.now()}::timestamptz
      from unnest(${postIds}::uuid[]) with ordinality as pin (post_id, position)
      on conflict (post_id) do update set blog_id = excluded.blog_id, position = excluded.position`);
  }

  /** For a post that leaves its blog. The post is locked. */
  async unpin(postId: string): Promise<void> {
    await this.database.rows(sql`delete from blog_pin where post_id = ${postId}`);
  }

  /** The people, the departments they are in now, and the groups in which they may write. */
  async belongingOf(personIds: readonly string[]): Promise<{ id: string; departmentId: string | null; groupIds: string[] }[]> {
    return this.database.rows(sql`
      select person.id, person.department_id as "departmentId",
        array(select people_group.id from group_member join people_group on people_group.id = group_member.group_id
          where group_member.person_id = person.id and people_group.archived_at is null and people_group.merged_into_id is null) as "groupIds"
      from person where person.id = any(${personIds}::uuid[])`);
  }

  /** What keeps people from putting something into a group: it is written no longer, or some of them do not belong. */
  async hindrancesIn(groupId: string, personIds: readonly string[]): Promise<GroupHindrances> {
    const row = await this.database.row<GroupHindrances>(sql`
      select archived_at is not null or merged_into_id is not null as "isArchived",
        (select coalesce(json_agg(json_build_object('id', person.id, 'name', person.name) order by person.sort_name), '[]') from person
          where person.id = any(${personIds}::uuid[])
            and not exists (select from group_member where group_id = people_group.id and person_id = person.id)) as strangers
      from people_group where id = ${groupId}`);
    return row ?? { isArchived: true, strangers: [] };
  }

  /** The groups in which a post stands, is to stand, and is wanted to stand. */
  async groupsAround(postId: string, wantedBlogId: string | null): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select blog.group_id as id from blog
      where blog.group_id is not null and (blog.id = ${wantedBlogId}::uuid
        or blog.id in (select unnest(array[blog_id, chosen_blog_id]) from blog_post where id = ${postId}::uuid))`);
    return rows.map((row) => row.id);
  }

  /** The group whose blog this is. */
  async groupOf(id: string): Promise<string | null> {
    const row = await this.database.row<{ groupId: string | null }>(sql`select group_id as "groupId" from blog where id = ${id}`);
    return row?.groupId ?? null;
  }
}
