import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { readableBy } from '../../../platform/access/readable.js';
import { Database } from '../../../platform/db/database.js';
import { type Sql, emptySql, rowCount, sql } from '../../../platform/db/sql.js';
import { type Page, type PageRequest, pageOf } from '../../../platform/graphql/page.js';
import { type FileAttachmentRow, versionColumns } from '../attachments/attachment.rows.js';
import { isListed } from '../item.rows.js';

interface GroupFileRow extends FileAttachmentRow {
  readonly attachedAt: Date;
}

/** Counted no further: looking into many texts takes long. */
export const filesCounted = 100;

/** Files that the published items of a group show and the actor may read, without what was hidden or found infected. */
@Injectable()
export class GroupFileQueries {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  async list(actor: Actor, groupId: string, page: PageRequest): Promise<Page<GroupFileRow>> {
    const after = page.after ? sql`and (attachment.created_at, attachment.id) < (${page.after.at}::timestamptz, ${page.after.id}::uuid)` : emptySql;
    const rows = await this.database.rows<GroupFileRow>(sql`
      select ${versionColumns}, attachment.description, attachment.created_at as "attachedAt", file.scan as "newestScan", version.number as "newestNumber"
      from (${shown(actor, groupId, after, page.first + 1)}) as shown
        join attachment on attachment.id = shown.id
        join attachment_version version on version.attachment_id = attachment.id and version.number = attachment.version
        join file on file.id = version.file_id
      order by attachment.created_at desc, attachment.id desc`);
    return pageOf(page, rows, ({ attachedAt, attachmentId }) => ({ at: attachedAt, id: attachmentId }));
  }

  /** How many there are, up to one more than are counted. */
  async count(actor: Actor, groupId: string): Promise<number> {
    const row = await this.database.row<{ count: number }>(sql`
      select count(*)::int as count from (${shown(actor, groupId, emptySql, filesCounted + 1)}) as shown`);
    return row?.count ?? 0;
  }
}

// `offset 0` keeps the two apart: texts are looked into one by one, in order, and no longer than until there are enough.
function shown(actor: Actor, groupId: string, after: Sql, count: number): Sql {
  return sql`
    select candidate.id from (
      select attachment.id, item.id as item_id, item.revision_number
      from item join attachment on attachment.item_id = item.id
        join attachment_version version on version.attachment_id = attachment.id and version.number = attachment.version
        join file on file.id = version.file_id
      where item.group_id = ${groupId} and ${isListed} and ${readableBy(actor)} and attachment.kind = 'FILE'
        and attachment.hidden_at is null and file.scan in ('CLEAN', 'UNCHECKED') ${after}
      order by attachment.created_at desc, attachment.id desc offset 0) as candidate
    where exists (
      select from item_revision revision where revision.item_id = candidate.item_id and revision.number = candidate.revision_number
        and strpos(revision.body::text, candidate.id::text) > 0)
    limit ${rowCount(count)}`;
}
