import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { type Sql, sql } from '../../../platform/db/sql.js';
import { DocumentStore, ImageStore } from '../../files/files.public.js';

/** A picture or file as the readers of its item have it. */
export interface AttachedFile {
  readonly id: string;
  readonly itemId: string;
  readonly kind: 'PICTURE' | 'FILE';
  readonly name: string;
  readonly description: string;
  /** Which version it is. */
  readonly number: number;
  readonly mediaType: string;
  readonly storageKey: string;
  /** Pixels; null for files. */
  readonly width: number | null;
}

/** Pictures and files with their bytes, for whoever takes content out of the site: asks nobody's permission. */
@Injectable()
export class AttachedFiles {
  constructor(
    private readonly database: Database,
    private readonly images: ImageStore,
    private readonly documents: DocumentStore,
  ) {}

  /**
   * What the published texts of these items show, as readers get it: without earlier versions, which are their authors', and
   * without what moderators or the virus check keep back.
   */
  ofItemsForSystem(itemIds: readonly string[]): Promise<AttachedFile[]> {
    return this.shownIn(itemIds, sql`revision.number = item.revision_number`);
  }

  /** The same of all versions: for items whose history their readers see. */
  everOfItemsForSystem(itemIds: readonly string[]): Promise<AttachedFile[]> {
    return this.shownIn(itemIds, sql`true`);
  }

  private shownIn(itemIds: readonly string[], which: Sql): Promise<AttachedFile[]> {
    return this.database.rows(sql`
      select attachment.id, attachment.item_id as "itemId", attachment.kind, version.name, attachment.description, version.number,
        case attachment.kind when 'FILE' then version.media_type else file.media_type end as "mediaType",
        file.storage_key as "storageKey", file.width
      from attachment join item on item.id = attachment.item_id
        join attachment_version version on version.attachment_id = attachment.id and version.number = attachment.version
        join file on file.id = version.file_id
      where attachment.item_id = any(${itemIds}::uuid[]) and attachment.hidden_at is null and file.scan in ('CLEAN', 'UNCHECKED')
        and exists (
          select from item_revision revision where revision.item_id = item.id and ${which}
            and strpos(revision.body::text || revision.details::text, attachment.id::text) > 0)
      order by attachment.created_at, attachment.id`);
  }

  /** Its bytes, pictures in full size. */
  read({ kind, ...file }: AttachedFile): Promise<Readable> {
    return kind === 'PICTURE' ? this.images.read(file, false) : this.documents.read(file.storageKey);
  }
}
