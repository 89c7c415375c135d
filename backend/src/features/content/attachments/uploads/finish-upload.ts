import { limits } from '@crossbench/schema/limits';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../../config.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../../platform/errors/domain-errors.js';
import { Events } from '../../../../platform/events/events.js';
import { CONFIG } from '../../../../platform/platform.tokens.js';
import { DocumentStore, FileRefused, identifyFile } from '../../../files/files.public.js';
import { ItemQueries } from '../../item.queries.js';
import { canChangeAttachments } from '../attachment.policy.js';
import { AttachmentRepository, type NewVersion } from '../attachment.repository.js';
import { fileAttached, fileChanged } from '../attachment.events.js';
import { StorageUse } from '../storage-use.js';
import { UploadPurposes } from './upload-purposes.js';
import { UploadRepository, type UploadRow } from './upload.repository.js';

/** Makes an attachment, or a new version of one, of a file that has come in full. Doing it twice does no harm. */
@Injectable()
export class FinishUpload {
  constructor(
    private readonly items: ItemQueries,
    private readonly attachments: AttachmentRepository,
    private readonly uploads: UploadRepository,
    private readonly documents: DocumentStore,
    private readonly storageUse: StorageUse,
    private readonly purposes: UploadPurposes,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `path` is where the bytes lie until then. */
  async run(actor: Actor, uploadId: string, path: string): Promise<void> {
    const upload = await this.uploads.find(uploadId);
    if (!upload || upload.personId !== actor.personId) throw new NotFound();
    if (upload.finishedAt) return;
    if (upload.itemId === null) return this.finishOther(actor, upload, path);
    const mediaType = await identifyFile(path, upload.name, this.config.fileTypes);
    const read = await this.documents.measure(path);
    await this.work.run(async () => {
      const open = await this.uploads.lock(uploadId);
      if (!open?.itemId) throw new NotFound();
      if (open.finishedAt) return;
      // The upload's own room is counted already.
      await this.storageUse.ensureRoom(actor.personId, 0);
      const fileId = await this.documents.keep(read, mediaType, actor.personId);
      const item = await this.items.lockReadableItem(actor, open.itemId);
      if (!item) throw new NotFound();
      ensure(canChangeAttachments(actor, item));
      const attachmentId = open.attachmentId ?? open.id;
      const number = await this.attach({ ...open, itemId: item.id }, { attachmentId, fileId, name: open.name, mediaType, by: actor.personId });
      await this.uploads.finish(uploadId);
      await this.events.record(fileAttached(item.id, attachmentId, number), actor);
    });
  }

  private async finishOther(actor: Actor, upload: UploadRow, path: string): Promise<void> {
    const purpose = this.purposes.find(upload.purpose ?? '');
    if (!purpose) throw new NotFound();
    await this.work.run(async () => {
      const open = await this.uploads.lock(upload.id);
      if (!open) throw new NotFound();
      if (open.finishedAt) return;
      await purpose.finish(actor, { id: open.id, name: open.name, byteSize: Number(open.byteSize) }, path);
      await this.uploads.finish(open.id);
    });
  }

  private async attach(upload: UploadRow & { readonly itemId: string }, version: NewVersion): Promise<number> {
    if (upload.attachmentId === null) {
      await this.attachments.addFile(upload.itemId, version);
      return 1;
    }
    const number = await this.attachments.addVersion(version);
    if (number === undefined) throw new NotFound();
    if (number > limits.versionsPerFile) {
      throw new FileRefused('TOO_MANY', `The file has ${limits.versionsPerFile} versions already. Attach it anew`);
    }
    const changed = await this.attachments.showNewest([upload.attachmentId]);
    await this.events.recordAll(changed.map(fileChanged));
    return number;
  }
}
