import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import type { ItemCover } from '../../content/content.public.js';
import { blogOfGroup } from '../blog-places.js';
import { BlogRepository } from '../blog.repository.js';

/** What is true of an imported post once its attachments and comments are here. */
export interface SettledPost {
  readonly id: string;
  readonly cover: ItemCover | null;
  readonly isArchived: boolean;
  readonly editedAt: Date | null;
  readonly commentsClosed: boolean;
}

/** The last that is done for posts that were imported into a group. */
@Injectable()
export class SettleImportedPosts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly blogs: BlogRepository,
  ) {}

  async run(posts: readonly SettledPost[]): Promise<void> {
    const rows = posts.map(({ id, cover, isArchived, editedAt, commentsClosed }) => ({
      id,
      cover_id: cover?.attachmentId ?? null,
      cover_description: cover && !cover.decorative ? cover.description : '',
      status: isArchived ? 'ARCHIVED' : 'PUBLISHED',
      edited_at: editedAt,
      comments_closed: commentsClosed,
    }));
    await this.work.run(() => this.database.rows(sql`
      update item set cover_id = post.cover_id, cover_description = post.cover_description, status = post.status, edited_at = post.edited_at,
        comments_locked_at = case when post.comments_closed then item.created_at end
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as post (id uuid, cover_id uuid, cover_description text, status text,
        edited_at timestamptz, comments_closed boolean)
      where item.id = post.id`));
  }

  /** Holds these posts at the top of the group's blog, as far as there is room. */
  async pin(groupId: string, postIds: readonly string[]): Promise<void> {
    const blog = blogOfGroup(groupId);
    await this.work.run(async () => {
      await this.blogs.ensure(blog);
      await this.blogs.lock(blog.id);
      await this.blogs.setPins(blog.id, postIds.slice(0, limits.pinnedPosts), null);
    });
  }
}
