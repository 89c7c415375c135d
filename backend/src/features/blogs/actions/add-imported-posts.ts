import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Events } from '../../../platform/events/events.js';
import { type ItemCover, NewItems } from '../../content/content.public.js';
import { distinctTags } from '../../tags/tags.public.js';
import { BlogRepository } from '../blog.repository.js';
import { placeOfImported } from '../blog-places.js';
import { postDetails } from '../post-content.js';
import { Post } from '../post.entity.js';
import { postPublished } from '../post.events.js';
import type { ImportPostInput } from './import-post.js';

/** A post without pictures that is not here yet. */
export interface NewImportedPost extends Omit<ImportPostInput, 'body'> {
  /** The group in which it stands; in its blog. */
  readonly groupId?: string;
  /** One of its attachments, which are still to come: `SettleImportedPosts` shows it. */
  readonly cover?: ItemCover | null;
  /** As `parseRichText` answers it. */
  readonly body: RichTextDocument;
}

/** Publishes many posts from elsewhere that are not here yet, as ImportPost does one by one, in few statements. */
@Injectable()
export class AddImportedPosts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly newItems: NewItems,
    private readonly blogs: BlogRepository,
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  async run(posts: readonly NewImportedPost[]): Promise<void> {
    if (posts.length === 0) return;
    await this.work.run(async () => {
      await this.newItems.add(
        Post.kind,
        posts.map(({ title, body, tags, standfirst, markingId, intendedReaders = 'EVERYONE', cover = null, place: _, ...post }) => ({
          ...post,
          introduction: standfirst,
          content: { title, body, tags: distinctTags(tags), markingId, intendedReaders, details: postDetails(standfirst, cover) },
        })),
      );
      const places = posts.map(placeOfImported);
      await this.blogs.ensureAll(places);
      await this.database.rows(sql`
        insert into blog_post (id, standfirst, blog_id)
        select * from unnest(${posts.map(({ id }) => id)}::uuid[], ${posts.map(({ standfirst }) => standfirst)}::text[],
          ${places.map(({ id }) => id)}::uuid[])`);
      await this.events.recordAll(posts.map(({ id }) => postPublished(id, 1)));
    });
  }
}
