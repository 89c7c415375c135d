import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../platform/access/actor.js';
import { CurrentActor } from '../../platform/access/current-actor.decorator.js';
import { Events } from '../../platform/events/events.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { Storage } from '../../platform/storage/storage.js';
import { sendArchive } from '../../features/exports/exports.public.js';
import { GroupPackQueries } from './group-pack.queries.js';

/** The pack of a group, for its owners. */
@Controller('files/group-packs')
export class GroupPackController {
  constructor(
    private readonly packs: GroupPackQueries,
    private readonly storage: Storage,
    private readonly work: UnitOfWork,
    private readonly events: Events,
  ) {}

  /** The zip; NOT_FOUND for all who do not own the group now, and when its time is over. */
  @Get(':id')
  async download(@CurrentActor() actor: Actor, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const { row, group } = await this.packs.ready(actor, id);
    await this.work.run(() => this.events.record({ name: 'group-pack-downloaded', subjectId: group.id }, actor));
    await sendArchive(response, this.storage, row, `group-${group.shortId}`);
  }
}
