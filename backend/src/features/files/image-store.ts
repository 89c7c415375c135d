import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Storage } from '../../platform/storage/storage.js';
import { type FileRow, FileRepository } from './file.repository.js';
import { type PreparedImage, smallWidth } from './prepare-image.js';

/** Keeps pictures under the hash of the bytes that were sent. What they are called and who may see them is not its business. */
@Injectable()
export class ImageStore {
  constructor(
    private readonly files: FileRepository,
    private readonly storage: Storage,
  ) {}

  /**
   * Keeps a picture and answers the id of its file. Call it inside the unit of work that refers to the file: the bytes
   * are written before it commits, so no row is ever without them, and always, so that lost ones come back.
   */
  async keep(image: PreparedImage, createdBy: string | null): Promise<string> {
    const hash = image.sha256.toString('hex');
    const storageKey = `images/${hash.slice(0, 2)}/${hash}`;
    await this.files.lockKey(storageKey);
    if (image.small) await this.storage.put(smallKey(storageKey), image.small);
    await this.storage.put(fullKey(storageKey), image.full);
    const { sha256, mediaType, width, height, full } = image;
    return this.files.ensure({ sha256, byteSize: full.length, mediaType, storageKey, width, height, createdBy });
  }

  /** Its bytes, in the small form when it is asked for and there is one. */
  read(file: Pick<FileRow, 'storageKey' | 'width'>, small: boolean): Promise<Readable> {
    return this.storage.read(hasSmall(file) && small ? smallKey(file.storageKey) : fullKey(file.storageKey));
  }

  /** Deletes the bytes of a key. */
  async delete(storageKey: string): Promise<void> {
    await this.storage.delete(smallKey(storageKey));
    await this.storage.delete(fullKey(storageKey));
  }
}

function hasSmall({ width }: Pick<FileRow, 'width'>): boolean {
  return (width ?? 0) > smallWidth;
}

function fullKey(storageKey: string): string {
  return `${storageKey}/full`;
}

function smallKey(storageKey: string): string {
  return `${storageKey}/small`;
}
