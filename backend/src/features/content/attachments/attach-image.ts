import { imageAddress, tidyFileName } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { ImageStore, type PreparedImage, prepareImage, sha256Of } from '../../files/files.public.js';
import { ItemQueries } from '../item.queries.js';
import { uploadLimit } from './attachment.limits.js';
import { canChangeAttachments } from './attachment.policy.js';
import { AttachmentRepository } from './attachment.repository.js';
import { StorageUse } from './storage-use.js';

export interface AttachedImage {
  /** The `attachmentId` of picture nodes. */
  readonly id: string;
  readonly url: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}


/** Hangs a picture on an item. Nothing is kept of what is refused or breaks off. */
@Injectable()
export class AttachImage {
  constructor(
    private readonly items: ItemQueries,
    private readonly attachments: AttachmentRepository,
    private readonly images: ImageStore,
    private readonly storageUse: StorageUse,
    private readonly work: UnitOfWork,
    private readonly rateLimits: RateLimits,
  ) {}

  /** `receive` reads what is sent; it is not called for those who may not add pictures to the item. */
  async run(actor: Actor, { itemId, name }: { itemId: string; name: string }, receive: () => Promise<Buffer>): Promise<AttachedImage> {
    await this.rateLimits.count(uploadLimit, actor.personId);
    const item = await this.items.readableItem(actor, itemId);
    if (!item) throw new NotFound();
    ensure(canChangeAttachments(actor, item));
    const image = await prepareImage(await receive());
    return this.work.run(async () => {
      await this.storageUse.ensureRoom(actor.personId, image.full.length);
      const stillThere = await this.items.lockReadableItem(actor, itemId);
      if (!stillThere) throw new NotFound();
      ensure(canChangeAttachments(actor, stillThere));
      return this.keep(image, { itemId, name, description: '', by: actor.personId });
    });
  }

  /**
   * For imports: the same bytes on the same item are the same attachment, however often they come. Throws ImageRefused.
   * Call it in the unit of work that has made or locked the item.
   */
  async forSystem(itemId: string, bytes: Buffer, name: string, description: string): Promise<AttachedImage> {
    const known = await this.findForSystem(itemId, bytes);
    return known ?? this.keep(await prepareImage(bytes), { itemId, name, description, by: null });
  }

  /** What `forSystem` would answer without keeping anything; undefined when it would keep the picture. */
  async findForSystem(itemId: string, bytes: Buffer): Promise<AttachedImage | undefined> {
    const known = await this.attachments.findOfItem(itemId, sha256Of(bytes));
    return known && answer(known.id, known);
  }

  private async keep(
    image: PreparedImage,
    { itemId, name, description, by }: { itemId: string; name: string; description: string; by: string | null },
  ): Promise<AttachedImage> {
    const fileId = await this.images.keep(image, by);
    const id = await this.attachments.add({ itemId, fileId, name: tidyFileName(name, 'picture'), description, by });
    return answer(id, image);
  }
}

function answer(id: string, { width, height }: { width: number; height: number }): AttachedImage {
  return { id, url: imageAddress(id), width, height };
}
