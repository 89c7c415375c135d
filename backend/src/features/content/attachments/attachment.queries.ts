import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { readableBy } from '../../../platform/access/readable.js';
import { Database } from '../../../platform/db/database.js';
import { type Sql, sql } from '../../../platform/db/sql.js';
import { isId } from '../../../platform/ids.js';
import { ItemQueries } from '../item.queries.js';
import { canSeeEveryVersion } from './attachment.policy.js';
import { type FileAttachmentRow, type VersionRow, versionColumns } from './attachment.rows.js';

/** Files of items, through the items' reading rights. */
@Injectable()
export class AttachmentQueries {
  constructor(
    private readonly database: Database,
    private readonly items: ItemQueries,
  ) {}

  /** The file, if the actor may read its item at this moment; a picture is none. */
  async findReadable(actor: Actor, id: string): Promise<FileAttachmentRow | undefined> {
    if (!isId(id)) return undefined;
    return (await this.select(sql`attachment.id = ${id} and ${readableBy(actor)}`))[0];
  }

  /**
   * The files of these items that the actor may read now. Who may not edit an item is told only of those that its published
   * text shows and that can be downloaded.
   */
  async ofReadableItems(actor: Actor, itemIds: readonly string[]): Promise<FileAttachmentRow[]> {
    const items = await this.items.readableItems(actor, itemIds);
    if (items.length === 0) return [];
    const [own, others] = [true, false].map((mine) => items.filter((item) => canSeeEveryVersion(actor, item) === mine).map(({ id }) => id));
    return this.select(sql`
      attachment.item_id = any(${own ?? []}::uuid[]) or (
        attachment.item_id = any(${others ?? []}::uuid[]) and file.scan in ('CLEAN', 'UNCHECKED') and exists (
          select from item_revision revision join item on item.id = revision.item_id
          where item.id = attachment.item_id and revision.number = item.revision_number
            and strpos(revision.body::text, attachment.id::text) > 0))`);
  }

  /** Every version of these files, the newest first, of those that the actor may change. */
  async versionsOf(actor: Actor, files: readonly Pick<FileAttachmentRow, 'attachmentId' | 'itemId'>[]): Promise<VersionRow[]> {
    const items = await this.items.readableItems(actor, [...new Set(files.map(({ itemId }) => itemId))]);
    const own = new Set(items.filter((item) => canSeeEveryVersion(actor, item)).map(({ id }) => id));
    const ids = files.filter(({ itemId }) => own.has(itemId)).map(({ attachmentId }) => attachmentId);
    if (ids.length === 0) return [];
    return this.database.rows(sql`
      select ${versionColumns} from attachment_version version join attachment on attachment.id = version.attachment_id
        join file on file.id = version.file_id
      where version.attachment_id = any(${ids}::uuid[]) and attachment.kind = 'FILE' order by version.attachment_id, version.number desc
      limit ${ids.length * limits.versionsPerFile}`);
  }

  private select(which: Sql): Promise<FileAttachmentRow[]> {
    return this.database.rows(sql`
      select ${versionColumns}, attachment.description, newest.scan as "newestScan", newest.number as "newestNumber",
        (select case when is_cut then 'CUT' else state end from file_text where file_text.file_id = file.id) as "textState"
      from attachment join item on item.id = attachment.item_id
        join attachment_version version on version.attachment_id = attachment.id and version.number = attachment.version
        join file on file.id = version.file_id
        cross join lateral (
          select last.number, file.scan from attachment_version last join file on file.id = last.file_id
          where last.attachment_id = attachment.id order by last.number desc limit 1) newest
      where attachment.kind = 'FILE' and (${which}) order by attachment.created_at, attachment.id limit ${limits.filesPerItem * 50}`);
  }
}
