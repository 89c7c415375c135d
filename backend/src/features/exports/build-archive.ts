import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { CONFIG } from '../../platform/platform.tokens.js';
import { Storage } from '../../platform/storage/storage.js';
import { DataExportRepository, type DataExportRow, storageKeyOf } from './data-export.repository.js';

export interface ArchiveWork {
  /** Writes the zip at `path` and answers its size in bytes. Says now and then how far it is, in per cent below 100. */
  readonly write: (row: DataExportRow, path: string, progress: (percent: number) => Promise<void>) => Promise<number>;
  /** What is true once it can be downloaded, in the unit of work that makes it so. */
  readonly whenReady: (row: DataExportRow) => Promise<void>;
}

/** Builds a download. Whatever happens on the way, it starts again from the beginning; only a whole one is ever offered. */
@Injectable()
export class BuildArchive {
  constructor(
    private readonly exports: DataExportRepository,
    private readonly storage: Storage,
    private readonly work: UnitOfWork,
    @Inject(CONFIG) private readonly config: Pick<Config, 'home'>,
  ) {}

  async run(id: string, work: ArchiveWork): Promise<void> {
    const row = await this.exports.begin(id);
    if (!row) return;
    // A worker that was only frozen may still be writing: each has a file of its own.
    const folder = exportsFolder(this.config.home);
    const path = resolve(folder, `${id}-${randomUUID()}.zip`);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    try {
      await this.build(row, path, work);
    } catch (error) {
      await this.exports.fail(id);
      throw error;
    } finally {
      await rm(path, { force: true });
    }
  }

  private async build(row: DataExportRow, path: string, { write, whenReady }: ArchiveWork): Promise<void> {
    const { id } = row;
    const byteSize = await write(row, path, (percent) => this.exports.advance(id, percent));
    await this.storage.putFile(storageKeyOf(id), path, byteSize);
    const isWanted = await this.work.run(async () => {
      if (!(await this.exports.finish(id, byteSize))) return false;
      await whenReady(row);
      return true;
    });
    // Not wanted because another worker was first: then these bytes are the ones that are handed out.
    if (!isWanted && !(await this.exports.isReady(id))) await this.storage.delete(storageKeyOf(id));
  }
}

/** Where a download lies while it is built. */
export function exportsFolder(home: string): string {
  return resolve(home, 'exports-under-way');
}
