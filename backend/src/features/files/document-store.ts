import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { CONFIG } from '../../platform/platform.tokens.js';
import { Storage } from '../../platform/storage/storage.js';
import { FileRepository } from './file.repository.js';
import { FileTextRepository } from './text/file-text.repository.js';
import { readableFormat } from './text/readable-formats.js';
import { textJob } from './text/text-job.js';

/** What is known of a file's bytes before they are kept. */
export interface ReadFile {
  readonly path: string;
  readonly sha256: Buffer;
  readonly byteSize: number;
}

/** Keeps files as they came, under the hash of their bytes. */
@Injectable()
export class DocumentStore {
  constructor(
    private readonly files: FileRepository,
    private readonly texts: FileTextRepository,
    private readonly storage: Storage,
    private readonly jobs: Jobs,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Reads a file through once, piece by piece. */
  async measure(path: string): Promise<ReadFile> {
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    return { path, sha256: hash.digest(), byteSize: (await stat(path)).size };
  }

  /**
   * Keeps a file and answers its id. Call it inside the unit of work that refers to the file: its bytes are written before
   * that commits, so no row is ever without them. Where a virus scanner is set up, the file waits for it. Its text is read afterwards.
   */
  async keep({ path, sha256, byteSize }: ReadFile, mediaType: string, createdBy: string | null): Promise<string> {
    const hash = sha256.toString('hex');
    const storageKey = `documents/${hash.slice(0, 2)}/${hash}`;
    await this.files.lockKey(storageKey);
    await this.storage.putFile(storageKey, path, byteSize);
    const id = await this.files.ensure({ sha256, byteSize, mediaType, storageKey, width: null, height: null, createdBy });
    if (this.config.clamdUrl !== undefined && (await this.files.awaitScan(id))) {
      await this.jobs.add('scan-file', { id }, { key: `scan-file:${id}` });
    }
    if (await this.texts.expect(id, readableFormat(mediaType))) await this.jobs.add(...textJob.of(id));
    return id;
  }

  read(storageKey: string): Promise<Readable> {
    return this.storage.read(storageKey);
  }
}
