import type { ShownFile } from '@crossbench/schema/rich-text/reading';
import { type Sql, sql } from '../../../platform/db/sql.js';

export type { ShownFile };

/**
 * The item's files as they are now, in SQL in which `revision` is what is shown of `item`; null where it shows none.
 * Only the item's own, so that they are readable with it.
 */
export const currentFiles: Sql = sql`
  case when strpos(revision.html, 'class="cb-file-card"') > 0 then (
    select json_agg(json_build_object('attachmentId', attachment.id, 'name', version.name, 'size', file.byte_size, 'mediaType', version.media_type))
    from attachment join attachment_version version on version.attachment_id = attachment.id and version.number = attachment.version
      join file on file.id = version.file_id
    where attachment.item_id = item.id and attachment.kind = 'FILE') end`;
