import type { Response } from 'express';
import { Storage } from '../../platform/storage/storage.js';
import { sendStream } from '../files/files.public.js';
import { type DataExportRow, storageKeyOf } from './data-export.repository.js';

/** Hands out the zip of a download that is ready. `name` is that of the file, without its ending. */
export async function sendArchive(response: Response, storage: Storage, row: DataExportRow, name: string): Promise<void> {
  const stream = await storage.read(storageKeyOf(row.id));
  response.setHeader('Content-Type', 'application/zip');
  response.setHeader('Content-Length', String(row.byteSize));
  response.setHeader('Content-Disposition', `attachment; filename="${name}-${row.requestedAt.toISOString().slice(0, 10)}.zip"`);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'private, no-store');
  await sendStream(response, stream);
}
