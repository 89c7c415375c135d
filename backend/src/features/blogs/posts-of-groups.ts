import { limits } from '@crossbench/schema/limits';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { GroupContents, type GroupContentsSource, type ReaddressedGroup } from '../groups/groups.public.js';
import { blogOfGroup } from './blog-places.js';
import { BlogRepository } from './blog.repository.js';

/** Posts of a group that is merged into another go over into its blog, and so do their pins, as far as there is room. */
@Injectable()
export class PostsOfGroups implements GroupContentsSource, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly blogs: BlogRepository,
    private readonly contents: GroupContents,
  ) {}

  onModuleInit(): void {
    this.contents.register(this);
  }

  /** Posts are items: whom they reach, the spine says. */
  readdress(): Promise<void> {
    return Promise.resolve();
  }

  async move(fromGroupId: string, { id }: ReaddressedGroup): Promise<void> {
    const from = blogOfGroup(fromGroupId);
    const to = blogOfGroup(id);
    if (!(await this.blogs.lock(from.id))) return;
    await this.blogs.ensure(to);
    await this.blogs.lock(to.id);
    await this.database.rows(sql`update blog_post set blog_id = ${to.id} where blog_id = ${from.id}`);
    await this.database.rows(sql`
      update blog_post set chosen_blog_id = nullif(${to.id}::uuid, blog_id) where chosen_blog_id = ${from.id}`);
    await this.database.rows(sql`update blog_post set taken_out_of_id = ${to.id} where taken_out_of_id = ${from.id}`);
    const pins = [...(await this.blogs.pins(to.id)), ...(await this.pinsOf(from.id))].slice(0, limits.pinnedPosts);
    await this.blogs.setPins(to.id, pins, null);
    await this.database.rows(sql`delete from blog where id = ${from.id}`);
  }

  private async pinsOf(blogId: string): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select post_id as id from blog_pin where blog_id = ${blogId} order by position, post_id`);
    return rows.map(({ id }) => id);
  }
}
