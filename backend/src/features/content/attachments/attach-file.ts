import { basename } from 'node:path';
import { imageAddress } from '@crossbench/schema/rich-text';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../config.js';
import { withoutControlCharacters } from '../../../platform/control-characters.js';
import { idFrom } from '../../../platform/ids.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import { DocumentStore, identifyFile } from '../../files/files.public.js';
import { AttachmentRepository } from './attachment.repository.js';

/** Hangs files on items for imports, which read them from a folder. */
@Injectable()
export class AttachFile {
  constructor(
    private readonly attachments: AttachmentRepository,
    private readonly documents: DocumentStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Answers the address of the file that lies at `path`; the same bytes on the same item have one, however often they come.
   * Throws FileRefused. Call it in the unit of work that has made or locked the item.
   */
  async forSystem(itemId: string, path: string, name = basename(path)): Promise<string> {
    const shown = withoutControlCharacters(name);
    const mediaType = await identifyFile(path, shown, this.config.fileTypes);
    const read = await this.documents.measure(path);
    const attachmentId = idFrom(`file of ${itemId} ${read.sha256.toString('hex')}`);
    if ((await this.attachments.itemOfFile(attachmentId)) === undefined) {
      const fileId = await this.documents.keep(read, mediaType, null);
      await this.attachments.addFile(itemId, { attachmentId, fileId, name: shown, mediaType, by: null });
    }
    return imageAddress(attachmentId);
  }
}
