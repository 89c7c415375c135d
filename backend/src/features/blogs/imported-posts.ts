import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import { slugOf } from '../../platform/addresses.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { newId, shortIdFrom } from '../../platform/ids.js';
import { ItemLinks, itemPath } from '../content/content.public.js';
import { Post } from './post.entity.js';

/** Posts that are noted anew in one transaction. */
const batchSize = 50;

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
  constructor(
    private readonly database: Database,
    private readonly links: ItemLinks,
    private readonly work: UnitOfWork,
  ) {}

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

  /** Notes anew which posts each of these links to. Call it when all are there: some may link to later ones. */
  async linkAgain(ids: readonly string[]): Promise<void> {
    for (let start = 0; start < ids.length; start += batchSize) {
      await this.work.run(async () => {
        const rows = await this.database.rows<{ id: string; body: RichTextDocument }>(sql`
          select item.id, body from item
            join item_revision revision on revision.item_id = item.id and revision.number = item.revision_number
          where item.id = any(${ids.slice(start, start + batchSize)}::uuid[]) order by item.id for no key update of item`);
        await this.links.set(rows);
      });
    }
  }
}
