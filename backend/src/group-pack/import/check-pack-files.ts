import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { limits } from '@crossbench/schema/limits';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { FileRefused, ImageRefused, type PreparedImage, identifyFile, prepareImage } from '../../features/files/files.public.js';
import { CONFIG } from '../../platform/platform.tokens.js';
import { PackRefused } from '../../packs/pack-refused.js';
import type { PackZip } from '../../packs/pack-zip.js';
import type { ReadFile } from './read-documents.js';

/** Files of a pack, asked as those that people send: what a file really is, and whether it is taken here. */
@Injectable()
export class CheckPackFiles {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'fileTypes' | 'home'>) {}

  /** False for files of a type that is not taken here, and may be elsewhere. Throws PackRefused for what no pack holds. */
  async check(zip: PackZip, file: ReadFile): Promise<boolean> {
    if (file.kind === 'FILE') return (await this.withFile(zip, file, () => Promise.resolve())) !== 'not taken here';
    await this.checkPicture(zip, file.path);
    return true;
  }

  async checkPicture(zip: PackZip, path: string): Promise<void> {
    await this.picture(zip, path);
  }

  /** In the form in which pictures are kept: made anew, whatever the pack holds. */
  async picture(zip: PackZip, path: string): Promise<PreparedImage> {
    try {
      return await prepareImage(await zip.bytes(path, limits.imageBytes));
    } catch (error) {
      throw error instanceof ImageRefused ? new PackRefused('FILE_REFUSED', path, error.message) : error;
    }
  }

  /** Unpacks a file to a place of ours as long as `use` needs it. */
  async withFile<Result>(zip: PackZip, { path, name }: ReadFile, use: (at: string, mediaType: string) => Promise<Result>): Promise<Result | 'not taken here'> {
    if ((zip.entries.get(path)?.size ?? 0) > limits.fileBytes) throw new PackRefused('FILE_REFUSED', path, 'it is too large');
    const folder = importsFolder(this.config.home);
    const at = resolve(folder, `${randomUUID()}.file`);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    try {
      await zip.unpack(path, at);
      return await use(at, await identifyFile(at, name, this.config.fileTypes));
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      if (error.reason === 'TYPE_NOT_ALLOWED') return 'not taken here';
      throw new PackRefused('FILE_REFUSED', path, error.message);
    } finally {
      await rm(at, { force: true });
    }
  }
}

/** Where packs and their files lie while they are read. */
export function importsFolder(home: string): string {
  return resolve(home, 'imports-under-way');
}
