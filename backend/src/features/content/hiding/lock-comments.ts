import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Events } from '../../../platform/events/events.js';
import { type RateLimit, RateLimits } from '../../../platform/limits/rate-limits.js';
import { GroupRepository, canModerateGroup } from '../../groups/groups.public.js';
import { canLockComments } from '../item.policy.js';
import { ItemQueries } from '../item.queries.js';
import { ItemRepository } from '../item.repository.js';

const lockingLimit: RateLimit = { name: 'lock-comments', times: 600, withinSeconds: 3600 };

/** Moderators of a group close the comments on what stands there, or open them again. Done twice, it is done once. */
@Injectable()
export class LockComments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly groups: GroupRepository,
    private readonly queries: ItemQueries,
    private readonly items: ItemRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, itemId: string, locked: boolean): Promise<void> {
    await this.rateLimits.count(lockingLimit, actor.personId);
    await this.work.run(async () => {
      const found = await this.queries.readableItem(actor, itemId);
      if (!found) throw new NotFound();
      const group = found.groupId ? await this.groups.getKnown(actor, found.groupId) : undefined;
      const item = await this.items.findAnyForSystem(itemId);
      if (!item) throw new NotFound();
      const moderates = group !== undefined && item.groupId === group.id && canModerateGroup(group);
      ensure(canLockComments(actor, item, moderates), 'Only moderators of the group close and open comments');
      if ((item.commentsLockedAt !== null) === locked) return;
      item.commentsLockedAt = locked ? this.clock.now() : null;
      item.commentsLockedBy = locked ? actor.personId : null;
      await this.items.flush();
      await this.events.record({ name: locked ? 'item-comments-locked' : 'item-comments-unlocked', subjectId: item.id }, actor);
    });
  }
}
