import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openFile } from '../packs/pack-writer.js';

/** Where a space is written: a zip, or a folder. */
export interface SpaceWriter {
  addText(path: string, text: string): Promise<void>;
  /** Answers its size; undefined when the bytes are not there. */
  addFile(path: string, open: () => Promise<Readable>): Promise<number | undefined>;
}

/** Writes to a folder that is there. */
export class FolderWriter implements SpaceWriter {
  constructor(private readonly folder: string) {}

  async addText(path: string, text: string): Promise<void> {
    await writeFile(await this.at(path), text);
  }

  async addFile(path: string, open: () => Promise<Readable>): Promise<number | undefined> {
    const bytes = await openFile(open);
    if (!bytes) return undefined;
    const file = createWriteStream(await this.at(path));
    await pipeline(bytes, file);
    return file.bytesWritten;
  }

  private async at(path: string): Promise<string> {
    const at = join(this.folder, path);
    await mkdir(dirname(at), { recursive: true });
    return at;
  }
}
