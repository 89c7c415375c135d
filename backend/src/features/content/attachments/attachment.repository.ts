import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { readableBy } from '../../../platform/access/readable.js';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { isId, newId } from '../../../platform/ids.js';
import type { ScanState } from '../../files/files.public.js';

/** A picture of an item together with its file. */
export interface AttachmentRow {
  readonly id: string;
  readonly name: string;
  readonly storageKey: string;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
  /** A moderator has taken it out of sight: a placeholder stands for it. */
  readonly hidden: boolean;
}

export interface NewAttachment {
  /** Made when it is left out. */
  readonly id?: string;
  readonly itemId: string;
  readonly fileId: string;
  readonly name: string;
  readonly description: string;
  /** Whose quota it counts against. */
  readonly by: string | null;
}

/** Something of an attachment that has come, and what it is called. */
export interface NewVersion {
  readonly attachmentId: string;
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  /** Whose quota it counts against; null for an import. */
  readonly by: string | null;
}

const columns = sql`
  attachment.id, attachment.name, file.storage_key as "storageKey", file.media_type as "mediaType", file.width, file.height,
  attachment.hidden_at is not null as hidden`;

/** It begins with what is rare in texts, which is found several times as fast. */
const middleOfId = /-[\da-f]{4}-[\da-f]{4}-/;

/** Whether the id of an attachment may stand in a text: in most there is none, and nobody needs to be asked. */
export function mayShowAttachments(body: RichTextDocument | undefined): boolean {
  return body !== undefined && middleOfId.test(JSON.stringify(body));
}

@Injectable()
export class AttachmentRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The picture, if the actor may read its item at this moment. */
  async findReadable(actor: Actor, id: string): Promise<AttachmentRow | undefined> {
    if (!isId(id)) return undefined;
    return this.database.row(sql`
      select ${columns} from attachment join item on item.id = attachment.item_id join file on file.id = attachment.file_id
      where attachment.id = ${id} and attachment.kind = 'PICTURE' and ${readableBy(actor)}`);
  }

  /** The picture of this item that was made of these very bytes. */
  async findOfItem(itemId: string, sha256: Buffer): Promise<AttachmentRow | undefined> {
    return this.database.row(sql`
      select ${columns} from attachment join file on file.id = attachment.file_id
      where attachment.item_id = ${itemId} and attachment.kind = 'PICTURE' and file.sha256 = ${sha256} order by attachment.created_at limit 1`);
  }

  async pictureIdsOf(itemId: string): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`select id from attachment where item_id = ${itemId} and kind = 'PICTURE'`);
    return rows.map((row) => row.id);
  }

  async add({ id = newId(), itemId, fileId, name, description, by }: NewAttachment): Promise<string> {
    const at = this.clock.now();
    await this.database.rows(sql`
      insert into attachment (id, item_id, file_id, name, description, created_at)
      values (${id}, ${itemId}, ${fileId}, ${name}, ${description}, ${at})`);
    await this.database.rows(sql`
      insert into attachment_version (attachment_id, number, file_id, name, media_type, uploaded_by, created_at)
      select ${id}::uuid, 1, id, ${name}, media_type, ${by}, ${at} from file where id = ${fileId}`);
    return id;
  }

  /** Adds a file in its first version. */
  async addFile(itemId: string, { attachmentId, fileId, name, mediaType, by }: NewVersion): Promise<void> {
    const at = this.clock.now();
    await this.database.rows(sql`
      insert into attachment (id, item_id, file_id, name, kind, created_at, shown_in)
      select ${attachmentId}::uuid, item.id, ${fileId}::uuid, ${name}, 'FILE', ${at}, (
        select number from item_revision revision
        where revision.item_id = item.id and revision.number = item.revision_number and strpos(revision.body::text, ${attachmentId}) > 0)
      from item where item.id = ${itemId}`);
    await this.database.rows(sql`
      insert into attachment_version (attachment_id, number, file_id, name, media_type, uploaded_by, created_at)
      values (${attachmentId}, 1, ${fileId}, ${name}, ${mediaType}, ${by}, ${at})`);
  }

  /** Adds the next version of a file; undefined when the file is not there. `showNewest` makes it the one that is downloaded. */
  async addVersion({ attachmentId, fileId, name, mediaType, by }: NewVersion): Promise<number | undefined> {
    const row = await this.database.row<{ number: number }>(sql`
      insert into attachment_version (attachment_id, number, file_id, name, media_type, uploaded_by, created_at)
      select attachment.id, (select max(number) + 1 from attachment_version where attachment_id = attachment.id), ${fileId}::uuid,
        ${name}, ${mediaType}, ${by}::uuid, ${this.clock.now()}
      from attachment where attachment.id = ${attachmentId} and attachment.kind = 'FILE'
      returning number`);
    return row?.number;
  }

  /**
   * Notes which files the newest revision of an item shows; answers those of which that was otherwise before. `also` answers those that it
   * shows still: something of the item by which they are found has changed.
   */
  async noteShown(itemId: string, revision: number, also: boolean): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      with before as (
        select attachment.id, attachment.shown_in = ${revision - 1}::int as shown, strpos(revision.body::text, attachment.id::text) > 0 as shows
        from attachment join item_revision revision on revision.item_id = attachment.item_id and revision.number = ${revision}::int
        where attachment.item_id = ${itemId} and attachment.kind = 'FILE'
      ), noted as (
        update attachment set shown_in = ${revision}::int from before where attachment.id = before.id and before.shows
      )
      select id from before where shows is distinct from coalesce(shown, false) or (shows and ${also}::boolean)`);
    return rows.map(({ id }) => id);
  }

  /** Lets the address of these files answer their newest version that may be handed out; answers those where that is another now. */
  async showNewest(attachmentIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      update attachment set version = newest.number, file_id = newest.file_id, name = newest.name
      from (
        select distinct on (version.attachment_id) version.attachment_id, version.number, version.file_id, version.name
        from attachment_version version join file on file.id = version.file_id
        where version.attachment_id = any(${attachmentIds}::uuid[]) and file.scan in ('CLEAN', 'UNCHECKED')
        order by version.attachment_id, version.number desc) newest
      where attachment.id = newest.attachment_id and attachment.kind = 'FILE' and attachment.version <> newest.number
      returning attachment.id`);
    return rows.map(({ id }) => id);
  }

  /** The versions that hold this file. */
  async versionsWith(fileId: string): Promise<{ attachmentId: string; itemId: string; name: string; by: string | null; threat: string }[]> {
    return this.database.rows(sql`
      select version.attachment_id as "attachmentId", attachment.item_id as "itemId", version.name, version.uploaded_by as by, file.threat
      from attachment_version version join attachment on attachment.id = version.attachment_id join file on file.id = version.file_id
      where version.file_id = ${fileId} order by version.created_at`);
  }

  /** Which item a file hangs on, whoever asks; undefined for pictures. */
  async itemOfFile(id: string): Promise<string | undefined> {
    if (!isId(id)) return undefined;
    const row = await this.database.row<{ itemId: string }>(sql`select item_id as "itemId" from attachment where id = ${id} and kind = 'FILE'`);
    return row?.itemId;
  }

  /** What is known of the safety of each of an item's files, as their addresses answer them. */
  async scansOf(itemId: string): Promise<Map<string, ScanState>> {
    const rows = await this.database.rows<{ id: string; scan: ScanState }>(sql`
      select attachment.id, file.scan from attachment join file on file.id = attachment.file_id
      where attachment.item_id = ${itemId} and attachment.kind = 'FILE'`);
    return new Map(rows.map(({ id, scan }) => [id, scan]));
  }

  async countFiles(itemId: string): Promise<number> {
    const row = await this.database.row<{ count: number }>(sql`
      select count(*)::int as count from attachment where item_id = ${itemId} and kind = 'FILE'`);
    return row?.count ?? 0;
  }

  async describe(id: string, description: string): Promise<void> {
    await this.database.rows(sql`update attachment set description = ${description} where id = ${id}`);
  }

  async remove(id: string): Promise<void> {
    await this.database.rows(sql`delete from attachment where id = ${id}`);
  }

  /** Removes those that were added before and that no text of their item mentions; answers how many. */
  async removeUnused(before: Date, limit: number): Promise<number> {
    const removed = await this.database.rows(sql`
      delete from attachment where id in (
        select attachment.id from attachment
        where attachment.created_at < ${before}
          and not exists (
            select from attachment_version version where version.attachment_id = attachment.id and version.number > 1 and version.created_at >= ${before})
          and not exists (
            select from item_draft draft
            where draft.item_id = attachment.item_id and strpos(draft.body::text || draft.details::text, attachment.id::text) > 0)
          and not exists (
            select from set_aside_draft aside
            where aside.item_id = attachment.item_id and strpos(aside.body::text || aside.details::text, attachment.id::text) > 0)
          and not exists (
            select from item_revision revision
            where revision.item_id = attachment.item_id and strpos(revision.body::text || revision.details::text, attachment.id::text) > 0)
        order by attachment.created_at limit ${limit})
      returning id`);
    return removed.length;
  }
}
