import { limits } from '@crossbench/schema/limits';
import { tidyFileName } from '@crossbench/schema/rich-text/reading';
import { Injectable } from '@nestjs/common';
import { AttachmentRepository } from './attachment.repository.js';

/** Something whose bytes are kept already. */
export interface StoredAttachment {
  /** Under which the text of its item names it. */
  readonly id: string;
  readonly kind: 'PICTURE' | 'FILE';
  readonly fileId: string;
  readonly name: string;
  readonly description: string;
  readonly mediaType: string;
}

/** Hangs on an item what an import has kept before, under ids that its text holds already. It counts against nobody's quota. */
@Injectable()
export class AttachStored {
  constructor(private readonly attachments: AttachmentRepository) {}

  /** Call it in the unit of work that has made or locked the item. */
  async forSystem(itemId: string, { id, kind, fileId, name, description, mediaType }: StoredAttachment): Promise<void> {
    const words = description.slice(0, limits.fileDescription);
    if (kind === 'PICTURE') {
      await this.attachments.add({ id, itemId, fileId, name: tidyFileName(name, 'picture'), description: words, by: null });
      return;
    }
    await this.attachments.addFile(itemId, { attachmentId: id, fileId, name: tidyFileName(name), mediaType, by: null });
    if (words !== '') await this.attachments.describe(id, words);
  }
}
