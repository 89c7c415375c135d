import { mkdirSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { FileStore } from '@tus/file-store';
import { ERRORS, type KvStore, Upload } from '@tus/server';
import { isId } from '../../../../platform/ids.js';
import { type UploadRow, UploadRepository, keptSeconds } from './upload.repository.js';

/** Where the bytes of unfinished uploads lie. What is known of each stands in PostgreSQL. */
export class UploadStore extends FileStore {
  private readonly folder: string;

  constructor(
    home: string,
    private readonly uploads: UploadRepository,
  ) {
    const folder = resolve(home, 'uploads');
    // Other users of the machine may not look.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    super({ directory: folder, configstore: rowsAsConfig(uploads), expirationPeriodInMilliseconds: keptSeconds * 1000 });
    this.folder = folder;
    // Room is reserved before the first byte, so the size has to be said first.
    this.extensions = this.extensions.filter((extension) => extension !== 'creation-defer-length');
  }

  pathOf(id: string): string {
    if (!isId(id)) throw ERRORS.FILE_NOT_FOUND;
    return join(this.folder, id);
  }

  /** How much has come; a finished upload says that all of it has, though its bytes lie elsewhere by then. */
  override async getUpload(id: string): Promise<Upload> {
    const row = await this.uploads.find(id);
    if (!row) throw ERRORS.FILE_NOT_FOUND;
    if (!row.finishedAt) return super.getUpload(id);
    return new Upload({ ...asUpload(row), offset: Number(row.byteSize) });
  }

  override async write(bytes: Readable, id: string, offset: number): Promise<number> {
    const row = await this.uploads.find(id);
    // The end of it was sent again because our answer was lost.
    return row?.finishedAt ? offset : super.write(bytes, id, offset);
  }

  async deleteBytes(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
  }

  /** Deletes what belongs to no upload that is under way; answers how many files. */
  async sweep(olderThan: Date): Promise<number> {
    const names = await readdir(this.folder);
    const underWay = await this.uploads.underWay(names);
    let deleted = 0;
    for (const name of names.filter((one) => !underWay.has(one))) {
      const path = join(this.folder, name);
      if ((await stat(path)).mtime >= olderThan) continue;
      await rm(path, { recursive: true, force: true });
      deleted += 1;
    }
    return deleted;
  }
}

function rowsAsConfig(uploads: UploadRepository): KvStore<Upload> {
  return {
    get: async (id) => {
      const row = await uploads.find(id);
      return row && asUpload(row);
    },
    // The row was made when the upload was allowed.
    set: async () => undefined,
    delete: (id) => uploads.remove(id),
  };
}

function asUpload(row: UploadRow): Upload {
  return new Upload({ id: row.id, size: Number(row.byteSize), offset: 0, creation_date: row.createdAt.toISOString() });
}
