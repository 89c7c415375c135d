import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DocumentStore, sendStream } from '../../files/files.public.js';
import type { VersionRow } from './attachment.rows.js';
import { stateOf } from './attachment.rows.js';
import { partOf, readRange } from './byte-range.js';
import { setFileHeaders } from './file-headers.js';

/** Sends a file to be saved. It is never shown in the browser: what it holds is none of ours. */
@Injectable()
export class SendFile {
  constructor(private readonly documents: DocumentStore) {}

  /** False when the file may not be handed out yet, or no more; then nothing was sent. */
  async run(file: VersionRow, request: Request, response: Response): Promise<boolean> {
    if (stateOf(file.scan) !== 'READY') return false;
    const size = Number(file.byteSize);
    const etag = `"${file.storageKey.split('/').at(-1)}-${file.number}"`;
    setFileHeaders(response, { ...file, etag }, 'attachment');
    response.setHeader('Accept-Ranges', 'bytes');
    if (request.headers['if-none-match']?.includes(etag)) {
      response.status(304).end();
      return true;
    }
    const isSame = request.headers['if-range'] === undefined || request.headers['if-range'] === etag;
    const range = isSame ? readRange(request.headers.range, size) : undefined;
    if (range === 'none') {
      response.status(416).setHeader('Content-Range', `bytes */${size}`).end();
      return true;
    }
    const { start, end } = range ?? { start: 0, end: size - 1 };
    if (range) response.status(206).setHeader('Content-Range', `bytes ${start}-${end}/${size}`);
    response.setHeader('Content-Length', end - start + 1);
    if (request.method === 'HEAD') {
      response.end();
      return true;
    }
    const stream = await this.documents.read(file.storageKey);
    await sendStream(response, range ? Readable.from(partOf(stream, range), { objectMode: false }) : stream);
    return true;
  }
}
