import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { ItemLinks } from './item-links.js';

/** Items that are noted anew in one transaction. */
const batchSize = 50;

/** For imports, when all is there: what links to a later text was written before that one was. */
@Injectable()
export class LinksAgain {
  constructor(
    private readonly database: Database,
    private readonly links: ItemLinks,
    private readonly work: UnitOfWork,
  ) {}

  /** Notes anew which items each of these links to. */
  async run(ids: readonly string[]): Promise<void> {
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
