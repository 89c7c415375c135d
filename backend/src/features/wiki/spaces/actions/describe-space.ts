import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { Problems } from '../../../../platform/errors/problems.js';
import { Events } from '../../../../platform/events/events.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { changingSpacesLimit } from '../../wiki.limits.js';
import { readSpaceDescription, readSpaceName, spaceNameTaken } from '../read-space-words.js';
import { spaceDescribed } from '../space.events.js';
import { canManageSpace } from '../space.policy.js';
import { SpaceNameTaken, SpaceRepository } from '../space.repository.js';
import type { SpaceOutcome } from './create-space.js';

export interface DescribeSpaceInput {
  readonly spaceId: string;
  /** The version that was read. */
  readonly lockVersion: number;
  readonly name: string;
  readonly description: string;
}

/** Changes what a space is called and what it says of itself. */
@Injectable()
export class DescribeSpace {
  constructor(
    private readonly work: UnitOfWork,
    private readonly spaces: SpaceRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, input: DescribeSpaceInput): Promise<SpaceOutcome> {
    await this.rateLimits.count(changingSpacesLimit, actor.personId);
    const problems = new Problems();
    return this.work.run(async (): Promise<SpaceOutcome> => {
      const space = await this.spaces.getReadable(actor, input.spaceId);
      ensure(canManageSpace(actor, space), 'Only those who look after the space change it');
      const words = { name: readSpaceName(problems, input.name), description: readSpaceDescription(problems, input.description) };
      const isChanged = words.name !== space.name || words.description !== space.description;
      if (isChanged && space.lockVersion !== input.lockVersion) {
        problems.add('name', 'Somebody changed the space meanwhile. Open this page again to see how it is now');
      }
      if (problems.any) return problems.failed();
      if (isChanged) {
        await this.spaces.describe(space.id, words);
        await this.events.record(spaceDescribed(space.id), actor);
      }
      return { type: 'WikiSpaceSaved', spaceId: space.id };
    }).catch((error: unknown) => {
      if (!(error instanceof SpaceNameTaken)) throw error;
      problems.add('name', spaceNameTaken);
      return problems.failed();
    });
  }
}
