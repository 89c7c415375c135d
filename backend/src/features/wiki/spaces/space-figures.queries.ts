import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { readableBy } from '../../../platform/access/readable.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { itemPath } from '../../content/content.public.js';
import { pageKind } from '../pages/page.kind.js';
import { spaceReadableBy } from './space.rows.js';

export interface SpaceFigures {
  readonly spaceId: string;
  readonly pageCount: number;
  /** When a page there last got another text; null where there is none. */
  readonly changedAt: Date | null;
}

/** A page and who changed it last. */
export interface SpaceChangeRow {
  readonly pageId: string;
  readonly title: string;
  readonly path: string;
  readonly personId: string;
  readonly at: Date;
  readonly summary: string;
}

const mostChanges = 8;

/** What goes on in spaces, counted and told of what the actor may read. */
@Injectable()
export class SpaceFiguresQueries {
  constructor(private readonly database: Database) {}

  of(actor: Actor, spaceIds: readonly string[]): Promise<SpaceFigures[]> {
    return this.database.rows(sql`
      select wiki_page.space_id as "spaceId", count(*)::int as "pageCount", max(coalesce(item.edited_at, item.published_at)) as "changedAt"
      from wiki_page join item on item.id = wiki_page.id
      where wiki_page.space_id = any(${spaceIds}::uuid[]) and wiki_page.deleted_at is null and item.hidden_at is null and ${readableBy(actor)}
      group by 1`);
  }

  /** How many spaces of each of these groups the actor may read. */
  ofGroups(actor: Actor, groupIds: readonly string[]): Promise<{ groupId: string; count: number }[]> {
    return this.database.rows(sql`
      select group_id as "groupId", count(*)::int as count from wiki_space
      where group_id = any(${groupIds}::uuid[]) and ${spaceReadableBy(actor)} group by 1`);
  }

  /** The pages of a space that were changed last, the newest first. */
  async newestChanges(actor: Actor, spaceId: string): Promise<SpaceChangeRow[]> {
    const rows = await this.database.rows<Omit<SpaceChangeRow, 'path'> & { slug: string; shortId: string }>(sql`
      select item.id as "pageId", item.title, item.slug, item.short_id as "shortId", revision.author_id as "personId",
        revision.created_at as at, revision.summary
      from (
        select item.id, item.title, item.slug, item.short_id, item.revision_number, coalesce(item.edited_at, item.published_at) as changed_at
        from wiki_page join item on item.id = wiki_page.id
        where wiki_page.space_id = ${spaceId} and wiki_page.deleted_at is null and item.hidden_at is null and ${readableBy(actor)}
        order by changed_at desc, item.id limit ${mostChanges}) as item
      join item_revision revision on revision.item_id = item.id and revision.number = item.revision_number
      order by item.changed_at desc, item.id`);
    return rows.map(({ slug, shortId, ...row }) => ({ ...row, path: itemPath({ kind: pageKind.name, slug, shortId }) }));
  }
}
