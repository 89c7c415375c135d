import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import type { DataExportRow } from '../data-export.repository.js';
import { RequestArchive } from '../request-archive.js';

export const buildTask = 'build-data-export';

const requests = { name: 'data-export', times: 5, withinSeconds: 86_400 };

/** Has all of the viewer's own data gathered. */
@Injectable()
export class RequestDataExport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly archives: RequestArchive,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor): Promise<DataExportRow> {
    await this.rateLimits.count(requests, actor.personId);
    return this.work.run(() =>
      this.archives.run(actor, {
        subject: { personId: actor.personId, groupId: null, spaceId: null },
        task: buildTask,
        asked: { name: 'data-export-requested', subjectId: actor.personId },
      }),
    );
  }
}
