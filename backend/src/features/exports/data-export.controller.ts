import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../platform/access/actor.js';
import { CurrentActor } from '../../platform/access/current-actor.decorator.js';
import { NotFound } from '../../platform/errors/domain-errors.js';
import { Storage } from '../../platform/storage/storage.js';
import { DataExportRepository } from './data-export.repository.js';
import { sendArchive } from './send-archive.js';

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
    await sendArchive(response, this.storage, row, 'crossbench');
  }
}
