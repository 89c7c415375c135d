import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { ImageStore } from '../../files/files.public.js';

export interface AttachedPicture {
  /** Of the attachment. */
  readonly id: string;
  readonly storageKey: string;
  readonly mediaType: string;
  readonly width: number;
}

/** Pictures with their bytes, for whoever takes content out of the site: asks nobody's permission. */
@Injectable()
export class AttachedPictures {
  constructor(
    private readonly database: Database,
    private readonly images: ImageStore,
  ) {}

  /** Those with these ids, of any items. */
  ofIdsForSystem(ids: readonly string[]): Promise<AttachedPicture[]> {
    return this.database.rows(sql`
      select attachment.id, file.storage_key as "storageKey", file.media_type as "mediaType", file.width
      from attachment join file on file.id = attachment.file_id
      where attachment.id = any(${ids}::uuid[]) and file.width is not null`);
  }

  /** Its bytes in full size. */
  read(picture: AttachedPicture): Promise<Readable> {
    return this.images.read(picture, false);
  }
}
