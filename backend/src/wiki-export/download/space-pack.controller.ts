import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { sendArchive } from '../../features/exports/exports.public.js';
import type { Actor } from '../../platform/access/actor.js';
import { CurrentActor } from '../../platform/access/current-actor.decorator.js';
import { addressOf } from '../../platform/addresses.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import { Storage } from '../../platform/storage/storage.js';
import { SpacePackQueries } from './space-pack.queries.js';

/** The zip of a space, for whoever asked for it. */
@Controller('files/space-packs')
export class SpacePackController {
  constructor(
    private readonly packs: SpacePackQueries,
    private readonly storage: Storage,
    private readonly work: UnitOfWork,
    private readonly events: Events,
  ) {}

  /** NOT_FOUND for all others, for those who no longer look after the space, and when its time is over. */
  @Get(':id')
  async download(@CurrentActor() actor: Actor, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const { row, space } = await this.packs.ready(actor, id);
    await this.work.run(() => this.events.record({ name: 'wiki-space-pack-downloaded', subjectId: space.id }, actor));
    await sendArchive(response, this.storage, row, `space-${addressOf(space.slug, space.shortId)}`);
  }
}
