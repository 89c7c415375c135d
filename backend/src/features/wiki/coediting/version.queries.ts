import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { isId } from '../../../platform/ids.js';
import type { ItemContent } from '../../content/content.public.js';

/** What the versions of a page say, for whoever was found to read it. */
@Injectable()
export class VersionQueries {
  constructor(private readonly database: Database) {}

  /** Whom it is meant for is decided by its space now, not then. */
  async contentOf(pageId: string, number: number): Promise<ItemContent | undefined> {
    if (!isId(pageId)) return undefined;
    return this.database.row<ItemContent>(sql`
      select revision.title, revision.body, revision.tags, revision.marking_id as "markingId", item.intended_readers as "intendedReaders",
        revision.details
      from item_revision revision join item on item.id = revision.item_id
      where revision.item_id = ${pageId} and revision.number = ${number}`);
  }

  /** Another one whenever this version or what is being written on the page may be another, also after a change that was taken back. */
  async stateOf(pageId: string, number: number): Promise<string | undefined> {
    const row = await this.database.row<{ state: string }>(sql`
      select concat_ws('/', revision.number, revision.xmin, document.seq, document.xmin) as state
      from item_revision revision left join wiki_document document on document.page_id = revision.item_id
      where revision.item_id = ${pageId} and revision.number = ${number}`);
    return row?.state;
  }
}
