import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import type { AudienceChoice } from '../content/content.public.js';

/** A post as its readers have it. */
export interface PublishedPost {
  readonly id: string;
  readonly shortId: string;
  readonly slug: string;
  readonly title: string;
  readonly standfirst: string;
  readonly body: RichTextDocument;
  readonly tags: readonly string[];
  readonly markingId: string;
  readonly intendedReaders: AudienceChoice;
  readonly publishedAt: Date;
  /** In their order. */
  readonly authors: readonly string[];
}

/** What stands in a blog, for whoever takes it out of the site: asks nobody's permission. */
@Injectable()
export class PublishedPosts {
  constructor(private readonly database: Database) {}

  /** What names the files of all of them, the first published first. */
  namesOfBlogForSystem(blogId: string): Promise<Pick<PublishedPost, 'shortId' | 'slug' | 'publishedAt'>[]> {
    return this.database.rows(sql`
      select item.short_id as "shortId", item.slug, item.published_at as "publishedAt"
      from item join blog_post on blog_post.id = item.id where ${standsIn(blogId)} order by item.published_at, item.id`);
  }

  /** So many posts after the one with this id, in the order of ids. Without what was archived, withdrawn or hidden. */
  ofBlogForSystem(blogId: string, after: string | null, limit: number): Promise<PublishedPost[]> {
    return this.database.rows(sql`
      select item.id, item.short_id as "shortId", item.slug, item.title, blog_post.standfirst, revision.body, revision.tags,
        item.marking_id as "markingId", item.intended_readers as "intendedReaders", item.published_at as "publishedAt",
        array(select person.name from item_author join person on person.id = person_id where item_id = item.id order by position) as authors
      from item join blog_post on blog_post.id = item.id
        join item_revision revision on revision.item_id = item.id and revision.number = item.revision_number
      where ${standsIn(blogId)}
        and (${after}::uuid is null or item.id > ${after}::uuid)
      order by item.id limit ${limit}`);
  }
}

function standsIn(blogId: string): Sql {
  return sql`blog_post.blog_id = ${blogId} and item.status = 'PUBLISHED' and item.hidden_at is null and item.disposed_at is null`;
}
