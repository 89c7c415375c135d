import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { Events } from '../../../../platform/events/events.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { changingSpacesLimit } from '../../wiki.limits.js';
import { spaceReachChanged } from '../space.events.js';
import { type SpaceEditing, canManageSpace } from '../space.policy.js';
import { SpaceReachRepository } from '../space-reach.repository.js';
import { SpaceRepository } from '../space.repository.js';

/** Changes who of its readers may edit in a space. It holds for all its pages at once. */
@Injectable()
export class ChangeSpaceEditing {
  constructor(
    private readonly work: UnitOfWork,
    private readonly spaces: SpaceRepository,
    private readonly reach: SpaceReachRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, { spaceId, editing }: { spaceId: string; editing: SpaceEditing }): Promise<{ readonly type: 'WikiSpaceSaved'; readonly spaceId: string }> {
    await this.rateLimits.count(changingSpacesLimit, actor.personId);
    return this.work.run(async () => {
      const space = await this.spaces.getReadable(actor, spaceId);
      ensure(canManageSpace(actor, space), 'Only those who look after the space change who edits there');
      if (space.editing !== editing) {
        await this.reach.set({ ...space, editing });
        await this.events.record(spaceReachChanged(space.id, { before: space.editing, after: editing }), actor);
      }
      return { type: 'WikiSpaceSaved', spaceId: space.id };
    });
  }
}
