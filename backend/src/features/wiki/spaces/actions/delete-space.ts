import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { Problems, type ValidationFailed } from '../../../../platform/errors/problems.js';
import { Events } from '../../../../platform/events/events.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { counted } from '../../../../platform/personal-data.js';
import { changingSpacesLimit } from '../../wiki.limits.js';
import { spaceDeleted } from '../space.events.js';
import { canManageSpace } from '../space.policy.js';
import { type SpaceContents, SpaceRepository } from '../space.repository.js';

export type DeleteSpaceOutcome = { readonly type: 'WikiSpaceDeleted' } | ValidationFailed;

/** Deletes a space in which nothing stands any more, nor lies in its bin. */
@Injectable()
export class DeleteSpace {
  constructor(
    private readonly work: UnitOfWork,
    private readonly spaces: SpaceRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, spaceId: string): Promise<DeleteSpaceOutcome> {
    await this.rateLimits.count(changingSpacesLimit, actor.personId);
    return this.work.run(async (): Promise<DeleteSpaceOutcome> => {
      const space = await this.spaces.getReadable(actor, spaceId);
      ensure(canManageSpace(actor, space), 'Only those who look after the space delete it');
      const problem = whyNot(await this.spaces.contents(space.id));
      if (problem) {
        const problems = new Problems();
        problems.add('spaceId', problem);
        return problems.failed();
      }
      await this.spaces.delete(space.id);
      await this.events.record(spaceDeleted(space.id), actor);
      return { type: 'WikiSpaceDeleted' };
    });
  }
}

function whyNot({ pages, deleted }: SpaceContents): string | undefined {
  if (pages > 0) return `${counted(pages, 'page stands', 'pages stand')} in this space. Move or delete them first`;
  if (deleted > 0) return `${counted(deleted, 'page lies', 'pages lie')} in its bin and can still be restored. The space can be deleted once the bin is empty`;
  return undefined;
}
