import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../platform/access/actor.js';
import { CurrentActor } from '../../platform/access/current-actor.decorator.js';
import { NotFound } from '../../platform/errors/domain-errors.js';
import { Storage } from '../../platform/storage/storage.js';
import { DataExportRepository, storageKeyOf } from './data-export.repository.js';

/** One's own download, and nobody else's. */
@Controller('files/exports')
export class DataExportController {
  constructor(
    private readonly exports: DataExportRepository,
    private readonly storage: Storage,
  ) {}

  /** The zip; NOT_FOUND for everybody else, and when its time is over. */
  @Get(':id')
  async download(@CurrentActor() actor: Actor, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const row = await this.exports.findReady(actor.personId, id);
    if (!row) throw new NotFound();
    const stream = await this.storage.read(storageKeyOf(id));
    await once(stream, 'readable');
    response.setHeader('Content-Type', 'application/zip');
    response.setHeader('Content-Length', String(row.byteSize));
    response.setHeader('Content-Disposition', `attachment; filename="crossbench-${row.requestedAt.toISOString().slice(0, 10)}.zip"`);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'private, no-store');
    await pipeline(stream, response).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
    });
  }
}
