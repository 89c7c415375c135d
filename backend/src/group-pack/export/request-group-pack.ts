import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { ensure } from '../../platform/access/ensure.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { NotFound } from '../../platform/errors/domain-errors.js';
import { Events } from '../../platform/events/events.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { RateLimits } from '../../platform/limits/rate-limits.js';
import { DataExportRepository, type DataExportRow } from '../../features/exports/exports.public.js';
import { GroupRepository, canManageGroup } from '../../features/groups/groups.public.js';

export const buildGroupPackTask = 'build-group-pack';

const requests = { name: 'group-pack', times: 10, withinSeconds: 86_400 };
/** About an hour and a half with growing pauses; then an operator looks at it. */
const maxAttempts = 8;

/** Has a group gathered into a pack. For its owners. While that is under way, asking again changes nothing. */
@Injectable()
export class RequestGroupPack {
  constructor(
    private readonly work: UnitOfWork,
    private readonly groups: GroupRepository,
    private readonly exports: DataExportRepository,
    private readonly jobs: Jobs,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, groupId: string): Promise<DataExportRow> {
    await this.rateLimits.count(requests, actor.personId);
    return this.work.run(async () => {
      const group = await this.groups.getKnown(actor, groupId);
      ensure(canManageGroup(group), 'Only owners of the group take it out');
      const subject = { personId: actor.personId, groupId: group.id };
      const { id, isNew } = await this.exports.request(subject);
      await this.jobs.add(buildGroupPackTask, { id }, { key: `${buildGroupPackTask}:${id}`, maxAttempts });
      if (isNew) await this.events.record({ name: 'group-pack-requested', subjectId: group.id }, actor);
      const row = await this.exports.latest(subject);
      if (!row) throw new NotFound();
      return row;
    });
  }
}
