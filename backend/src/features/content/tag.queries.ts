import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { readableBy } from '../../platform/access/readable.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { type TagRow, foldTag } from '../tags/tags.public.js';

const suggestions = 10;

/** Tags as far as the actor may know of them: a tag that only unreadable items carry is not there. */
@Injectable()
export class ReadableTagQueries {
  constructor(private readonly database: Database) {}

  async bySlug(actor: Actor, slug: string): Promise<TagRow | undefined> {
    return this.database.row(sql`
      select tag.id, tag.name, tag.slug from tag
      where tag.slug = ${slug} and exists (
        select from item_tag join item on item.id = item_tag.item_id
        where item_tag.tag_id = tag.id and item.status in ('PUBLISHED', 'ARCHIVED') and ${readableBy(actor)})`);
  }

  /** Tags that begin like this, those of most published items of the kind first. */
  suggestions(actor: Actor, kind: string, prefix: string): Promise<TagRow[]> {
    const pattern = `${foldTag(prefix).replace(/[\\%_]/g, '\\$&')}%`;
    return this.database.rows(sql`
      select tag.id, tag.name, tag.slug
      from tag join item_tag on item_tag.tag_id = tag.id join item on item.id = item_tag.item_id
      where tag.folded like ${pattern} and item.status = 'PUBLISHED' and item.kind = ${kind} and ${readableBy(actor)}
      group by tag.id order by count(*) desc, tag.folded limit ${suggestions}`);
  }
}
