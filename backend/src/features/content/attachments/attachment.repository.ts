import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { readableBy } from '../../../platform/access/readable.js';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { isId, newId } from '../../../platform/ids.js';

/** An attachment of an item together with its file. */
export interface AttachmentRow {
  readonly id: string;
  readonly name: string;
  readonly storageKey: string;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
}

export interface NewAttachment {
  readonly itemId: string;
  readonly fileId: string;
  readonly name: string;
  readonly description: string;
}

const columns = sql`
  attachment.id, attachment.name, file.storage_key as "storageKey", file.media_type as "mediaType", file.width, file.height`;

@Injectable()
export class AttachmentRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The attachment, if the actor may read its item at this moment. */
  async findReadable(actor: Actor, id: string): Promise<AttachmentRow | undefined> {
    if (!isId(id)) return undefined;
    return this.database.row(sql`
      select ${columns} from attachment join item on item.id = attachment.item_id join file on file.id = attachment.file_id
      where attachment.id = ${id} and ${readableBy(actor)}`);
  }

  /** The attachment of this item that was made of these very bytes. */
  async findOfItem(itemId: string, sha256: Buffer): Promise<AttachmentRow | undefined> {
    return this.database.row(sql`
      select ${columns} from attachment join file on file.id = attachment.file_id
      where attachment.item_id = ${itemId} and file.sha256 = ${sha256} order by attachment.created_at limit 1`);
  }

  async idsOf(itemId: string): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`select id from attachment where item_id = ${itemId}`);
    return rows.map((row) => row.id);
  }

  async add({ itemId, fileId, name, description }: NewAttachment): Promise<string> {
    const id = newId();
    await this.database.rows(sql`
      insert into attachment (id, item_id, file_id, name, description, created_at)
      values (${id}, ${itemId}, ${fileId}, ${name}, ${description}, ${this.clock.now()})`);
    return id;
  }

  /** Removes those that were added before and that no text of their item mentions; answers how many. */
  async removeUnused(before: Date, limit: number): Promise<number> {
    const removed = await this.database.rows(sql`
      delete from attachment where id in (
        select attachment.id from attachment
        where attachment.created_at < ${before}
          and not exists (
            select from item_draft draft
            where draft.item_id = attachment.item_id and strpos(draft.body::text, attachment.id::text) > 0)
          and not exists (
            select from item_revision revision
            where revision.item_id = attachment.item_id and strpos(revision.body::text, attachment.id::text) > 0)
        order by attachment.created_at limit ${limit})
      returning id`);
    return removed.length;
  }
}
