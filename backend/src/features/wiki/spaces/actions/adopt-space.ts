import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { canAdminister } from '../../../../platform/access/administration.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../../platform/errors/problems.js';
import { Events } from '../../../../platform/events/events.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { changingSpacesLimit } from '../../wiki.limits.js';
import { spaceAdopted, spaceReachChanged } from '../space.events.js';
import { SpacePeopleRepository } from '../space-people.repository.js';
import { SpaceReachRepository } from '../space-reach.repository.js';
import { SpaceRepository } from '../space.repository.js';
import type { SpacePersonInput } from './name-space-people.js';

export type AdoptSpaceOutcome = { readonly type: 'WikiSpaceAdopted' } | ValidationFailed;

/** A site administrator names who looks after a space that nobody looks after, also one that they do not read. */
@Injectable()
export class AdoptSpace {
  constructor(
    private readonly work: UnitOfWork,
    private readonly spaces: SpaceRepository,
    private readonly people: SpacePeopleRepository,
    private readonly reach: SpaceReachRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, { spaceId, personId: entered }: SpacePersonInput): Promise<AdoptSpaceOutcome> {
    ensure(canAdminister(actor));
    await this.rateLimits.count(changingSpacesLimit, actor.personId);
    const personId = entered.toLowerCase();
    return this.work.run(async (): Promise<AdoptSpaceOutcome> => {
      // A space that somebody looks after, and one of a group, is not theirs to know of.
      const space = await this.spaces.lockUnmanaged(spaceId);
      if (!space) throw new NotFound();
      const person = await this.people.standing(space.id, personId);
      if (!person?.isActive || !person.readsIt) {
        const problems = new Problems();
        problems.add('personId', 'Choose a person who can read the space and whose account is in use');
        return problems.failed();
      }
      await this.people.name(space.id, personId, 'MANAGER', actor.personId);
      await this.reach.set(space);
      await this.events.record(spaceAdopted(space.id, personId), actor);
      await this.events.record(spaceReachChanged(space.id), actor);
      return { type: 'WikiSpaceAdopted' };
    });
  }
}
