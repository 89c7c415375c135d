import { Injectable } from '@nestjs/common';
import { DocumentStore, ImageStore } from '../../features/files/files.public.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { CheckPackFiles } from './check-pack-files.js';
import type { CheckedPack } from './checked-pack.js';
import { PackRefused } from '../../packs/pack-refused.js';
import type { PackZip } from '../../packs/pack-zip.js';
import type { ReadFile } from './read-documents.js';

export interface KeptFile {
  readonly fileId: string;
  readonly mediaType: string;
}

/**
 * Keeps the bytes of a pack before anything refers to them: nobody can see them, and what nothing comes to refer to is removed
 * by night. So the unit of work that brings the group is short, and may be tried again.
 */
@Injectable()
export class KeepPackFiles {
  constructor(
    private readonly files: CheckPackFiles,
    private readonly images: ImageStore,
    private readonly documents: DocumentStore,
    private readonly work: UnitOfWork,
  ) {}

  /** By their ids in the pack. */
  async run({ zip, posts, spaces }: CheckedPack, progress: (part: number) => Promise<void>): Promise<Map<string, KeptFile>> {
    const kept = new Map<string, KeptFile>();
    const items = [...posts, ...spaces.flatMap(({ pages }) => pages)];
    for (const [index, { files }] of items.entries()) {
      for (const file of files) kept.set(file.id, file.kind === 'PICTURE' ? await this.picture(zip, file.path) : await this.document(zip, file));
      await progress(index / items.length);
    }
    return kept;
  }

  async picture(zip: PackZip, path: string): Promise<KeptFile> {
    const image = await this.files.picture(zip, path);
    return { fileId: await this.work.run(() => this.images.keep(image, null)), mediaType: image.mediaType };
  }

  private async document(zip: PackZip, file: ReadFile): Promise<KeptFile> {
    const kept = await this.files.withFile(zip, file, async (at, mediaType) => {
      const read = await this.documents.measure(at);
      return { fileId: await this.work.run(() => this.documents.keep(read, mediaType, null)), mediaType };
    });
    if (kept === 'not taken here') throw new PackRefused('FILE_REFUSED', file.path);
    return kept;
  }
}
