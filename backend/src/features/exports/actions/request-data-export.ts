import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Events } from '../../../platform/events/events.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { DataExportRepository, type DataExportRow } from '../data-export.repository.js';

export const buildTask = 'build-data-export';

const requests = { name: 'data-export', times: 5, withinSeconds: 86_400 };
/** About an hour and a half with growing pauses; then an operator looks at it. */
const maxAttempts = 8;

/** Has all of the viewer's own data gathered. While that is under way, asking again changes nothing. */
@Injectable()
export class RequestDataExport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly exports: DataExportRepository,
    private readonly jobs: Jobs,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor): Promise<DataExportRow> {
    await this.rateLimits.count(requests, actor.personId);
    return this.work.run(async () => {
      const own = { personId: actor.personId, groupId: null };
      const { id, isNew } = await this.exports.request(own);
      await this.jobs.add(buildTask, { id }, { key: `${buildTask}:${id}`, maxAttempts });
      if (isNew) await this.events.record({ name: 'data-export-requested', subjectId: actor.personId }, actor);
      const row = await this.exports.latest(own);
      if (!row) throw new NotFound();
      return row;
    });
  }
}
