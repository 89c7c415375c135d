import { limits } from '@crossbench/schema/limits';
import { tidyFileName } from '@crossbench/schema/rich-text/reading';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../../config.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { BadRequest, NotFound } from '../../../../platform/errors/domain-errors.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { CONFIG } from '../../../../platform/platform.tokens.js';
import { FileRefused, checkEnding } from '../../../files/files.public.js';
import { ItemQueries } from '../../item.queries.js';
import { uploadLimit } from '../attachment.limits.js';
import { canChangeAttachments } from '../attachment.policy.js';
import { AttachmentRepository } from '../attachment.repository.js';
import { StorageUse } from '../storage-use.js';
import { type SentFile, UploadPurposes } from './upload-purposes.js';
import { UploadRepository } from './upload.repository.js';

export interface BeginUploadInput {
  /** Of the upload, and of the attachment that it becomes. */
  readonly id: string;
  readonly itemId: string;
  /** The file that gets a new version. */
  readonly replaces: string | null;
  readonly name: string;
  readonly byteSize: number;
}

export interface BeginOtherUploadInput extends SentFile {
  readonly purpose: string;
}

/** Reserves room for a file that is about to be sent. All that can be refused before the first byte is refused here. */
@Injectable()
export class BeginUpload {
  constructor(
    private readonly items: ItemQueries,
    private readonly attachments: AttachmentRepository,
    private readonly uploads: UploadRepository,
    private readonly storageUse: StorageUse,
    private readonly purposes: UploadPurposes,
    private readonly work: UnitOfWork,
    private readonly rateLimits: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(actor: Actor, { id, itemId, replaces, name, byteSize }: BeginUploadInput): Promise<void> {
    await this.rateLimits.count(uploadLimit, actor.personId);
    const tidy = tidyFileName(name);
    await this.work.run(async () => {
      const item = await this.items.readableItem(actor, itemId);
      if (!item) throw new NotFound();
      ensure(canChangeAttachments(actor, item));
      if (replaces !== null && (await this.attachments.itemOfFile(replaces)) !== itemId) throw new NotFound();
      checkEnding(tidy, this.config.fileTypes);
      if (byteSize === 0) throw new FileRefused('EMPTY', 'The file is empty. Choose another one');
      if (byteSize > limits.fileBytes) throw new FileRefused('TOO_LARGE', `The file is larger than ${limits.fileBytes / 1_000_000} MB. Choose a smaller one`);
      if (replaces === null && (await this.attachments.countFiles(itemId)) >= limits.filesPerItem) {
        throw new FileRefused('TOO_MANY', `There are ${limits.filesPerItem} files here already. Remove one first`);
      }
      await this.storageUse.ensureRoom(actor.personId, byteSize);
      await this.uploads.add({ id, itemId, attachmentId: replaces, purpose: null, personId: actor.personId, name: tidy, byteSize });
    });
  }

  /** The same for what hangs on no item. */
  async runFor(actor: Actor, { id, purpose: purposeName, name, byteSize }: BeginOtherUploadInput): Promise<void> {
    await this.rateLimits.count(uploadLimit, actor.personId);
    const purpose = this.purposes.find(purposeName);
    if (!purpose) throw new BadRequest('Nothing is taken for this purpose');
    const file = { id, name: tidyFileName(name), byteSize };
    await this.work.run(async () => {
      await purpose.begin(actor, file);
      await this.uploads.add({ ...file, itemId: null, attachmentId: null, purpose: purpose.name, personId: actor.personId });
    });
  }
}
