import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { ensure } from '../../platform/access/ensure.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { RateLimits } from '../../platform/limits/rate-limits.js';
import { type DataExportRow, RequestArchive } from '../../features/exports/exports.public.js';
import { GroupRepository, canManageGroup } from '../../features/groups/groups.public.js';

export const buildGroupPackTask = 'build-group-pack';

const requests = { name: 'group-pack', times: 10, withinSeconds: 86_400 };

/** Has a group gathered into a pack. For its owners. */
@Injectable()
export class RequestGroupPack {
  constructor(
    private readonly work: UnitOfWork,
    private readonly groups: GroupRepository,
    private readonly archives: RequestArchive,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, groupId: string): Promise<DataExportRow> {
    await this.rateLimits.count(requests, actor.personId);
    return this.work.run(async () => {
      const group = await this.groups.getKnown(actor, groupId);
      ensure(canManageGroup(group), 'Only owners of the group take it out');
      return this.archives.run(actor, {
        subject: { personId: actor.personId, groupId: group.id, spaceId: null },
        task: buildGroupPackTask,
        asked: { name: 'group-pack-requested', subjectId: group.id },
      });
    });
  }
}
