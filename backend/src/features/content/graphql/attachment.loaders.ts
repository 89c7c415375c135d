import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { BatchLoader } from '../../../platform/graphql/batch-loader.js';
import { AttachmentQueries } from '../attachments/attachment.queries.js';
import type { FileAttachmentRow, VersionRow } from '../attachments/attachment.rows.js';

/** The files of an item, by its id. */
@Injectable()
export class AttachmentLoader extends BatchLoader<string, readonly FileAttachmentRow[]> {
  constructor(private readonly attachments: AttachmentQueries) {
    super();
  }

  protected async loadMany(actor: Actor, itemIds: readonly string[]): Promise<FileAttachmentRow[][]> {
    const rows = await this.attachments.ofReadableItems(actor, itemIds);
    return itemIds.map((id) => rows.filter(({ itemId }) => itemId === id).slice(0, limits.filesPerItem));
  }
}

/** All versions of a file, the newest first. */
@Injectable()
export class AttachmentVersionsLoader extends BatchLoader<FileAttachmentRow, readonly VersionRow[]> {
  constructor(private readonly attachments: AttachmentQueries) {
    super();
  }

  protected async loadMany(actor: Actor, files: readonly FileAttachmentRow[]): Promise<VersionRow[][]> {
    const rows = await this.attachments.versionsOf(actor, files);
    return files.map((file) => rows.filter(({ attachmentId }) => attachmentId === file.attachmentId));
  }
}
