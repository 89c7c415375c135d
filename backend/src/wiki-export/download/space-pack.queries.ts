import { Injectable } from '@nestjs/common';
import { DataExportRepository, type DataExportRow } from '../../features/exports/exports.public.js';
import { SpaceTakersQueries } from '../../features/wiki/wiki.public.js';
import type { Actor } from '../../platform/access/actor.js';
import { NotFound } from '../../platform/errors/domain-errors.js';

/** Downloads of spaces as those who asked for them see them; nobody else learns that there is one. */
@Injectable()
export class SpacePackQueries {
  constructor(
    private readonly exports: DataExportRepository,
    private readonly takers: SpaceTakersQueries,
  ) {}

  /** The viewer's newest; undefined when there is none or its time is over. */
  async latest(actor: Actor, spaceId: string): Promise<DataExportRow | undefined> {
    const space = await this.takers.find(actor, spaceId);
    if (!space.mayTake) throw new NotFound();
    return this.exports.latest({ personId: actor.personId, groupId: null, spaceId: space.id });
  }

  /** The one that the actor asked for and can download now, and its space. */
  async ready(actor: Actor, id: string): Promise<{ row: DataExportRow; space: { readonly id: string; readonly slug: string; readonly shortId: string } }> {
    const row = await this.exports.findReadyOfSpace(actor.personId, id);
    if (!row?.spaceId) throw new NotFound();
    const space = await this.takers.find(actor, row.spaceId);
    if (!space.mayTake) throw new NotFound();
    return { row, space };
  }
}
