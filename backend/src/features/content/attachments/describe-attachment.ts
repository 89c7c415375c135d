import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { ItemQueries } from '../item.queries.js';
import { fileChanged } from './attachment.events.js';
import { attachmentLimit } from './attachment.limits.js';
import { canChangeAttachments } from './attachment.policy.js';
import { AttachmentQueries } from './attachment.queries.js';
import { AttachmentRepository } from './attachment.repository.js';
import type { FileAttachmentRow } from './attachment.rows.js';

export interface AttachmentDescribed {
  readonly type: 'AttachmentDescribed';
  readonly attachment: FileAttachmentRow;
}

/** Says what a file is about, for those who choose whether to download it. */
@Injectable()
export class DescribeAttachment {
  constructor(
    private readonly items: ItemQueries,
    private readonly attachments: AttachmentRepository,
    private readonly queries: AttachmentQueries,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, { id, description }: { id: string; description: string }): Promise<AttachmentDescribed | ValidationFailed> {
    await this.rateLimits.count(attachmentLimit, actor.personId);
    return this.work.run(async () => {
      const itemId = await this.attachments.itemOfFile(id);
      const item = itemId && (await this.items.lockReadableItem(actor, itemId));
      if (!item) throw new NotFound();
      ensure(canChangeAttachments(actor, item));
      const problems = new Problems();
      const text = problems.text('description', description, 'the description', limits.fileDescription);
      if (problems.any) return problems.failed();
      await this.attachments.describe(id, text);
      await this.events.record(fileChanged(id), actor);
      const attachment = await this.queries.findReadable(actor, id);
      if (!attachment) throw new NotFound();
      return { type: 'AttachmentDescribed', attachment };
    });
  }
}
