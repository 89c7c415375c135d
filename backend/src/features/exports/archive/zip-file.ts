import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/**
 * Writes a zip to disk entry by entry. What an entry gives is written before the next is taken, so the memory holds one
 * piece of one entry however long the whole becomes.
 */
export class ZipFile {
  private readonly output;
  private readonly zip;
  private readonly pending: Uint8Array[] = [];
  private failure: Error | null = null;

  constructor(path: string) {
    // Nobody else on the machine may look.
    this.output = createWriteStream(path, { mode: 0o600 });
    this.output.on('error', (error) => {
      this.failure = error;
    });
    this.zip = new Zip((error, chunk) => {
      if (error) this.failure = error;
      else this.pending.push(chunk);
    });
  }

  async addText(name: string, text: string, at: Date): Promise<void> {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = at;
    this.zip.add(entry);
    entry.push(new TextEncoder().encode(text), true);
    await this.drain();
  }

  /** Pictures and documents are packed already. */
  async addBytes(name: string, bytes: Readable, at: Date): Promise<void> {
    const entry = new ZipPassThrough(name);
    entry.mtime = at;
    this.zip.add(entry);
    for await (const chunk of bytes) {
      entry.push(chunk as Uint8Array);
      await this.drain();
    }
    entry.push(new Uint8Array(), true);
    await this.drain();
  }

  /** Completes the file and answers its size in bytes. */
  async end(): Promise<number> {
    this.zip.end();
    await this.drain();
    this.output.end();
    await finished(this.output);
    return this.output.bytesWritten;
  }

  /** Lets go of the file, whole or not. */
  destroy(): void {
    this.output.destroy();
  }

  private async drain(): Promise<void> {
    for (const chunk of this.pending.splice(0)) {
      if (this.failure) throw this.failure;
      if (!this.output.write(chunk)) await once(this.output, 'drain');
    }
    if (this.failure) throw this.failure;
  }
}
