import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { readAt } from '../features/files/files.public.js';
import { PackRefused } from './pack-refused.js';
import { type ZipEntry, readZipEntries } from './zip-entries.js';

const headerLength = 30;

/** Reads a zip that nobody trusts, a piece of one file at a time, and writes nothing to a path that stands in it. */
export class PackZip {
  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
    readonly entries: ReadonlyMap<string, ZipEntry>,
  ) {}

  /** Throws PackRefused when something is odd about it. */
  static async open(path: string): Promise<PackZip> {
    const file = await open(path);
    try {
      return new PackZip(path, file, await readZipEntries(file));
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.file.close();
  }

  has(path: string): boolean {
    return this.entries.has(path);
  }

  /** What a file holds; refused when it is larger. */
  async bytes(path: string, mostBytes: number): Promise<Buffer> {
    const entry = this.entry(path);
    if (entry.size > mostBytes) throw new PackRefused('TOO_LARGE', path);
    const pieces: Buffer[] = [];
    for await (const piece of this.pieces(entry)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  /** In hexadecimal. */
  async sha256(path: string): Promise<string> {
    const hash = createHash('sha256');
    for await (const piece of this.pieces(this.entry(path))) hash.update(piece);
    return hash.digest('hex');
  }

  /** Unpacks a file to a path of ours. */
  async unpack(path: string, to: string): Promise<void> {
    await pipeline(this.pieces(this.entry(path)), createWriteStream(to, { mode: 0o600 }));
  }

  private entry(path: string): ZipEntry {
    const entry = this.entries.get(path);
    if (!entry) throw new PackRefused('FILE_MISSING', path);
    return entry;
  }

  private async *pieces(entry: ZipEntry): AsyncGenerator<Buffer> {
    let size = 0;
    try {
      for await (const piece of await this.unpacked(entry)) {
        size += (piece as Buffer).length;
        if (size > entry.size) throw new PackRefused('UNPACKS_TOO_LARGE', entry.path);
        yield piece as Buffer;
      }
    } catch (error) {
      throw isDamage(error) ? new PackRefused('NOT_A_PACK', entry.path) : error;
    }
    if (size < entry.size) throw new PackRefused('NOT_A_PACK', entry.path);
  }

  private async unpacked({ path, method, packedSize, offset }: ZipEntry): Promise<Readable> {
    const header = await readAt(this.file, offset, headerLength);
    if (header.length < headerLength || header.readUInt32LE(0) !== 0x04034b50) throw new PackRefused('NOT_A_PACK', path);
    const start = offset + headerLength + header.readUInt16LE(26) + header.readUInt16LE(28);
    const name = await readAt(this.file, offset + headerLength, header.readUInt16LE(26));
    if (name.toString('utf8') !== path) throw new PackRefused('NOT_A_PACK', path);
    if (packedSize === 0) return Readable.from([]);
    const packed = createReadStream(this.path, { start, end: start + packedSize - 1 });
    if (method === 0) return packed;
    const inflate = createInflateRaw();
    packed.on('error', (error) => inflate.destroy(error));
    inflate.on('error', () => packed.destroy());
    return packed.pipe(inflate);
  }
}

/** What the unpacking library says of bytes that it cannot read. */
function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
