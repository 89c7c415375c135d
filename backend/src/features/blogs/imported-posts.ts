import { Injectable } from '@nestjs/common';
import { slugOf } from '../../platform/addresses.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { newId, shortIdFrom } from '../../platform/ids.js';
import { itemPath } from '../content/content.public.js';
import { Post } from './post.entity.js';

/** Where an imported post is, or will be. */
export interface PostAddress {
  readonly id: string;
  readonly shortId: string;
  readonly path: string;
}

/**
 * An address for a post that is still to be imported, so that others can link to it before it exists. The same source id
 * gives the same address: an import that breaks off and starts again does not change the links that it has already written.
 */
export function newPostAddress(title: string, sourceId: string): PostAddress {
  const shortId = shortIdFrom(sourceId);
  return { id: newId(), shortId, path: pathOfPost(slugOf(title), shortId) };
}

function pathOfPost(slug: string, shortId: string): string {
  return itemPath({ kind: Post.kind, slug, shortId });
}

/** Where a post is that an import brought here, and when it was published. */
export interface ImportedPost extends PostAddress {
  readonly publishedAt: Date | null;
}

/** What earlier imports brought here. */
@Injectable()
export class ImportedPosts {
  constructor(private readonly database: Database) {}

  /** By source id, for all source ids that begin with the prefix. */
  async all(prefix: string): Promise<Map<string, ImportedPost>> {
    const rows = await this.database.rows<Omit<ImportedPost, 'path'> & { sourceId: string; slug: string }>(sql`
      select source_id as "sourceId", id, short_id as "shortId", slug, published_at as "publishedAt" from item
      where kind = ${Post.kind} and starts_with(source_id, ${prefix}) order by source_id`);
    return new Map(rows.map(({ sourceId, slug, ...post }) => [sourceId, { ...post, path: pathOfPost(slug, post.shortId) }]));
  }

  /** From now on no import knows the posts whose source ids begin with the prefix. */
  async forgetSources(prefix: string): Promise<void> {
    await this.database.rows(sql`
      update item set source_id = null, imported_revision = null where kind = ${Post.kind} and starts_with(source_id, ${prefix})`);
  }
}
