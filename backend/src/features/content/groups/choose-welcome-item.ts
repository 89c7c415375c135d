import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { GroupRepository, canManageGroup, changingGroupsLimit, groupWelcomeItemChanged } from '../../groups/groups.public.js';
import { ItemQueries } from '../item.queries.js';

export interface ChooseWelcomeItemInput {
  readonly groupId: string;
  /** Null for none. */
  readonly itemId: string | null;
}

export type WelcomeItemChosen = { readonly type: 'WelcomeItemChosen'; readonly groupId: string };

/** Leads newcomers of a group to one of its posts. */
@Injectable()
export class ChooseWelcomeItem {
  constructor(
    private readonly work: UnitOfWork,
    private readonly groups: GroupRepository,
    private readonly items: ItemQueries,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, { groupId, itemId }: ChooseWelcomeItemInput): Promise<WelcomeItemChosen | ValidationFailed> {
    await this.rateLimits.count(changingGroupsLimit, actor.personId);
    return this.work.run(async () => {
      const group = await this.groups.getKnown(actor, groupId);
      ensure(canManageGroup(group));
      const item = itemId === null ? null : await this.items.lockReadableItem(actor, itemId);
      if (itemId !== null && (item?.groupId !== group.id || item.status !== 'PUBLISHED' || item.hiddenAt)) {
        const problems = new Problems();
        problems.add('itemId', 'Choose a published post of this group');
        return problems.failed();
      }
      await this.groups.setWelcomeItem(group.id, item?.id ?? null);
      await this.events.record(groupWelcomeItemChanged(group.id, item?.id ?? null), actor);
      return { type: 'WelcomeItemChosen' as const, groupId: group.id };
    });
  }
}
