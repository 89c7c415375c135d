import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { ItemQueries } from '../item.queries.js';
import { fileChanged, fileRemoved } from './attachment.events.js';
import { attachmentLimit } from './attachment.limits.js';
import { canChangeAttachments } from './attachment.policy.js';
import { AttachmentRepository } from './attachment.repository.js';

export interface AttachmentRemoved {
  readonly id: string;
}

/** Takes a file away with all its versions, also from a published text: what should not have been shared must be able to go. */
@Injectable()
export class RemoveAttachment {
  constructor(
    private readonly items: ItemQueries,
    private readonly attachments: AttachmentRepository,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, id: string): Promise<AttachmentRemoved> {
    await this.rateLimits.count(attachmentLimit, actor.personId);
    return this.work.run(async () => {
      const itemId = await this.attachments.itemOfFile(id);
      const item = itemId && (await this.items.lockReadableItem(actor, itemId));
      if (!item) throw new NotFound();
      ensure(canChangeAttachments(actor, item));
      await this.attachments.remove(id);
      await this.events.record(fileRemoved(item.id, id), actor);
      await this.events.record(fileChanged(id), actor);
      return { id };
    });
  }
}
