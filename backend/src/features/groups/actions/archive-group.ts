import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { GroupStateRepository } from '../group-state.repository.js';
import { groupArchived, groupRestored } from '../group.events.js';
import { changingGroupsLimit } from '../group.limits.js';
import { canManageGroup } from '../group.policy.js';
import { GroupRepository } from '../group.repository.js';

/** Closes a group: what was said there is read, and nobody writes or joins. It can be undone, and done twice it is done once. */
@Injectable()
export class ArchiveGroup {
  constructor(
    private readonly work: UnitOfWork,
    private readonly groups: GroupRepository,
    private readonly state: GroupStateRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  archive(actor: Actor, groupId: string): Promise<void> {
    return this.change(actor, groupId, true);
  }

  restore(actor: Actor, groupId: string): Promise<void> {
    return this.change(actor, groupId, false);
  }

  private async change(actor: Actor, groupId: string, toArchived: boolean): Promise<void> {
    await this.rateLimits.count(changingGroupsLimit, actor.personId);
    await this.work.run(async () => {
      const group = await this.groups.getKnown(actor, groupId);
      ensure(canManageGroup(group), 'Only owners of the group archive and restore it');
      if ((group.archivedAt !== null) === toArchived) return;
      if (toArchived) await this.state.archive(group.id, actor.personId);
      else await this.state.restore(group.id);
      await this.events.record(toArchived ? groupArchived(group.id) : groupRestored(group.id), actor);
    });
  }
}
