import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { Problems } from '../../../../platform/errors/problems.js';
import { Events } from '../../../../platform/events/events.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import type { AudienceChoice } from '../../../content/content.public.js';
import { GroupRepository } from '../../../groups/groups.public.js';
import { type ReachChange, ReachChanges } from '../../reach-changes.js';
import { changingSpacesLimit } from '../../wiki.limits.js';
import { spaceReachChanged } from '../space.events.js';
import { canManageSpace, readersThatFit } from '../space.policy.js';
import { SpaceReachRepository } from '../space-reach.repository.js';
import { SpaceRepository } from '../space.repository.js';
import type { SpaceRow } from '../space.rows.js';
import type { SpaceOutcome } from './create-space.js';

export interface ChangeSpaceReadersInput {
  readonly spaceId: string;
  readonly readers: AudienceChoice;
  /** The key of the change of readers that was shown and agreed to. */
  readonly acceptedChange?: string | null;
}

export type ChangeSpaceReadersOutcome = SpaceOutcome | { readonly type: 'WikiReadersChangeToAccept'; readonly change: ReachChange };

/** Changes who reads a space and all its pages, once whoever does it has seen who gains and who loses sight of them. */
@Injectable()
export class ChangeSpaceReaders {
  constructor(
    private readonly work: UnitOfWork,
    private readonly spaces: SpaceRepository,
    private readonly reach: SpaceReachRepository,
    private readonly changes: ReachChanges,
    private readonly groups: GroupRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, { spaceId, readers, acceptedChange }: ChangeSpaceReadersInput): Promise<ChangeSpaceReadersOutcome> {
    await this.rateLimits.count(changingSpacesLimit, actor.personId);
    return this.work.run(async (): Promise<ChangeSpaceReadersOutcome> => {
      const space = await this.spaces.getReadable(actor, spaceId);
      ensure(canManageSpace(actor, space), 'Only those who look after the space change who reads it');
      if (!(await this.fits(space, readers))) {
        const problems = new Problems();
        problems.add('readers', 'Choose who can read the space');
        return problems.failed();
      }
      const saved = { type: 'WikiSpaceSaved', spaceId: space.id } as const;
      if (space.intendedReaders === readers) return saved;
      const change = await this.changes.of(actor, space, { ...space, intendedReaders: readers });
      if (change && change.key !== acceptedChange) return { type: 'WikiReadersChangeToAccept', change };
      await this.reach.set({ ...space, intendedReaders: readers });
      await this.events.record(spaceReachChanged(space.id, { before: space.intendedReaders, after: readers }), actor);
      return saved;
    });
  }

  private async fits(space: SpaceRow, readers: AudienceChoice): Promise<boolean> {
    const [group] = await this.groups.hold(space.groupId ? [space.groupId] : []);
    return readersThatFit(space, group?.kind === 'OPEN').includes(readers);
  }
}
