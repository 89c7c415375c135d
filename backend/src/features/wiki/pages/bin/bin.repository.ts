import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/db/database.js';
import { rowCount, sql } from '../../../../platform/db/sql.js';

/** What has lain in bins for so long that nobody comes back for it. */
@Injectable()
export class BinRepository {
  constructor(private readonly database: Database) {}

  /** Pages that were deleted by themselves, the longest ago first. Those among which moderators have hidden one stay. */
  async deletedBefore(before: Date, limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select wiki_page.id from wiki_page
      where deleted_at < ${before} and deleted_with_id = id
        and not exists (select from wiki_page among join item on item.id = among.id where among.deleted_with_id = wiki_page.id and item.hidden_at is not null)
      order by deleted_at, id limit ${rowCount(limit)}`);
    return rows.map(({ id }) => id);
  }

  /** The space of a page and the page itself are held, unless it has been put back meanwhile. */
  async hold(id: string, before: Date): Promise<boolean> {
    await this.database.rows(sql`select from wiki_space where id = (select space_id from wiki_page where id = ${id}) for no key update`);
    const rows = await this.database.rows(sql`select from wiki_page where id = ${id} and deleted_at < ${before} and deleted_with_id = id`);
    return rows.length > 0;
  }

  /** Removes the page, all that was deleted with it, and all that hangs on these. Answers what is gone. */
  async remove(id: string): Promise<string[]> {
    // What was deleted before from below it lies in the bin for itself.
    await this.database.rows(sql`
      update wiki_page set parent_id = null
      where parent_id in (select gone.id from wiki_page gone where gone.deleted_with_id = ${id}) and deleted_with_id is distinct from ${id}::uuid`);
    const removed = await this.database.rows<{ id: string }>(sql`
      delete from item where id in (select wiki_page.id from wiki_page where deleted_with_id = ${id}) returning id`);
    return removed.map((row) => row.id);
  }
}
