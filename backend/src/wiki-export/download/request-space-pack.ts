import { Injectable } from '@nestjs/common';
import { type DataExportRow, RequestArchive } from '../../features/exports/exports.public.js';
import { SpaceTakersQueries } from '../../features/wiki/wiki.public.js';
import type { Actor } from '../../platform/access/actor.js';
import { ensure } from '../../platform/access/ensure.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { RateLimits } from '../../platform/limits/rate-limits.js';

export const buildSpacePackTask = 'build-space-pack';

const requests = { name: 'space-pack', times: 10, withinSeconds: 86_400 };

/** Has a space gathered into a zip. For those who look after it. */
@Injectable()
export class RequestSpacePack {
  constructor(
    private readonly work: UnitOfWork,
    private readonly takers: SpaceTakersQueries,
    private readonly archives: RequestArchive,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, spaceId: string): Promise<DataExportRow> {
    await this.rateLimits.count(requests, actor.personId);
    return this.work.run(async () => {
      const space = await this.takers.find(actor, spaceId);
      ensure(space.mayTake, 'Only those who look after the space take it out');
      return this.archives.run(actor, {
        subject: { personId: actor.personId, groupId: null, spaceId: space.id },
        task: buildSpacePackTask,
        asked: { name: 'wiki-space-pack-requested', subjectId: space.id },
      });
    });
  }
}
