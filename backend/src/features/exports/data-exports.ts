import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { DataExportRepository, type DataExportRow } from './data-export.repository.js';

export type { DataExportRow };

/** Downloads as they are shown. */
@Injectable()
export class DataExports {
  constructor(private readonly exports: DataExportRepository) {}

  ofViewer(actor: Actor): Promise<DataExportRow | undefined> {
    return this.exports.latest({ personId: actor.personId, groupId: null, spaceId: null });
  }
}
