import { createReadStream, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { S3Driver } from 'flydrive/drivers/s3';

/** Keeps the bytes of files: in a folder, or in any store that speaks S3. What a file is called and who may read it is in PostgreSQL. */
@Injectable()
export class Storage {
  constructor(private readonly disk: Disk) {}

  async put(key: string, bytes: Uint8Array): Promise<void> {
    await this.disk.put(key, bytes);
  }

  /** Puts a file of this machine there, piece by piece, unless it lies there whole: somebody may be reading it. */
  async putFile(key: string, path: string, byteSize: number): Promise<void> {
    if ((await this.exists(key)) && (await this.disk.getMetaData(key)).contentLength === byteSize) return;
    await this.disk.putStream(key, createReadStream(path), { contentLength: byteSize });
  }

  read(key: string): Promise<Readable> {
    return this.disk.getStream(key);
  }

  async delete(key: string): Promise<void> {
    await this.disk.delete(key);
  }

  exists(key: string): Promise<boolean> {
    return this.disk.exists(key);
  }

  /** The keys below a prefix, which ends in a slash, page by page; none where nothing was ever kept there. */
  async *list(prefix: string): AsyncGenerator<string[]> {
    let paginationToken: string | undefined;
    do {
      const page = await this.disk.listAll(prefix, { recursive: true, paginationToken }).catch(nothingThere);
      yield [...page.objects].flatMap((object) => (object.isFile ? [object.key] : []));
      paginationToken = page.paginationToken;
    } while (paginationToken !== undefined);
  }

  /** When the bytes were written; undefined when they are gone. */
  async changedAt(key: string): Promise<Date | undefined> {
    return (await this.exists(key)) ? (await this.disk.getMetaData(key)).lastModified : undefined;
  }
}

function nothingThere(error: unknown): { objects: []; paginationToken?: string } {
  if (error instanceof Error && error.cause instanceof Error && 'code' in error.cause && error.cause.code === 'ENOENT') return { objects: [] };
  throw error;
}

/** `s3://bucket?region=…&endpoint=…`, with credentials from the usual AWS variables; otherwise `files` in the home folder. */
export function openStorage(storageUrl: string | undefined, home: string): Storage {
  if (!storageUrl) return openFolder(resolve(home, 'files'));
  const url = new URL(storageUrl);
  const endpoint = url.searchParams.get('endpoint') ?? undefined;
  const region = url.searchParams.get('region') ?? 'eu-west-2';
  return new Storage(
    new Disk(new S3Driver({ bucket: url.hostname, region, endpoint, forcePathStyle: Boolean(endpoint), visibility: 'private' })),
  );
}

// Other users of the machine may not look: some pictures are for one department only.
function openFolder(location: string): Storage {
  mkdirSync(location, { recursive: true, mode: 0o700 });
  return new Storage(new Disk(new FSDriver({ location, visibility: 'private' })));
}
