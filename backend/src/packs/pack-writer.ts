import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { limits } from '@crossbench/schema/limits';
import { ZipFile } from '../features/exports/exports.public.js';
import { type PackEntry, manifestPath } from './pack-manifest.js';

/** It holds more than a pack can. */
export class PackTooLarge extends Error {}

/** Writes a pack entry by entry, and notes what each holds for the manifest. */
export class PackWriter {
  readonly entries: PackEntry[] = [];
  private readonly zip: ZipFile;
  private bytes = 0;

  constructor(
    path: string,
    private readonly at: Date,
  ) {
    this.zip = new ZipFile(path);
  }

  async addText(path: string, text: string): Promise<void> {
    const size = Buffer.byteLength(text);
    this.count(size);
    await this.zip.addText(path, text, this.at);
    this.entries.push({ path, size, sha256: createHash('sha256').update(text).digest('hex') });
  }

  addJson(path: string, data: unknown): Promise<void> {
    return this.addText(path, JSON.stringify(data, null, 2));
  }

  /** Answers its size; undefined when the bytes are not there: then the pack holds nothing of them. */
  async addFile(path: string, open: () => Promise<Readable>): Promise<number | undefined> {
    const bytes = await openFile(open);
    if (!bytes) return undefined;
    const hash = createHash('sha256');
    let size = 0;
    const counted = async function* (this: PackWriter): AsyncGenerator<Buffer> {
      for await (const chunk of bytes) {
        hash.update(chunk as Buffer);
        size += (chunk as Buffer).length;
        this.count((chunk as Buffer).length);
        yield chunk as Buffer;
      }
    };
    await this.zip.addBytes(path, Readable.from(counted.call(this), { objectMode: false }), this.at);
    this.entries.push({ path, size, sha256: hash.digest('hex') });
    return size;
  }

  /** Completes the pack and answers its size in bytes. */
  async end(manifest: object): Promise<number> {
    await this.zip.addText(manifestPath, JSON.stringify({ ...manifest, entries: this.entries }, null, 2), this.at);
    const byteSize = await this.zip.end();
    if (byteSize > limits.groupPackBytes) throw new PackTooLarge();
    return byteSize;
  }

  /** Lets go of the file, whole or not. */
  destroy(): void {
    this.zip.destroy();
  }

  private count(bytes: number): void {
    this.bytes += bytes;
    if (this.bytes > limits.groupPackBytes || this.entries.length + 2 > limits.groupPackEntries) throw new PackTooLarge();
  }
}

/** Bytes that storage has lost must not keep all else from being taken out. */
export async function openFile(open: () => Promise<Readable>): Promise<Readable | undefined> {
  try {
    const bytes = await open();
    await once(bytes, 'readable');
    return bytes;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (('code' in cause && cause.code === 'ENOENT') || cause.name === 'NoSuchKey') return true;
  }
  return false;
}
