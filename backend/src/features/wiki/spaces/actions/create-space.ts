import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { BadRequest } from '../../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../../platform/errors/problems.js';
import { Events } from '../../../../platform/events/events.js';
import { isId } from '../../../../platform/ids.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import type { AudienceChoice } from '../../../content/content.public.js';
import { GroupRepository, canManageGroup, isActive } from '../../../groups/groups.public.js';
import { creatingSpacesLimit } from '../../wiki.limits.js';
import { readSpaceDescription, readSpaceName, spaceNameTaken } from '../read-space-words.js';
import { spaceCreated } from '../space.events.js';
import { type SpaceEditing, canCreateSpaceIn, readersThatFit } from '../space.policy.js';
import { SpaceNameTaken, SpaceRepository } from '../space.repository.js';

export interface CreateSpaceInput {
  /** Made by the browser, so that a request that is sent again makes no second space. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Whose it is; with neither it is for all staff. */
  readonly departmentId?: string | null;
  readonly groupId?: string | null;
  readonly readers: AudienceChoice;
  readonly editing: SpaceEditing;
}

/** What opening or changing a space can come to. */
export type SpaceOutcome = { readonly type: 'WikiSpaceSaved'; readonly spaceId: string } | ValidationFailed;

/** Opens a space. Whoever opens one that is not a group's is its first manager. */
@Injectable()
export class CreateSpace {
  constructor(
    private readonly work: UnitOfWork,
    private readonly spaces: SpaceRepository,
    private readonly groups: GroupRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, input: CreateSpaceInput): Promise<SpaceOutcome> {
    if (!isId(input.id)) throw new BadRequest('The id of a new space is a uuid');
    if (input.departmentId && input.groupId) throw new BadRequest('A space belongs to a department or to a group');
    await this.rateLimits.count(creatingSpacesLimit, actor.personId);
    const problems = new Problems();
    const name = readSpaceName(problems, input.name);
    const description = readSpaceDescription(problems, input.description);
    return this.work.run(async (): Promise<SpaceOutcome> => {
      const place = { departmentId: input.departmentId?.toLowerCase() ?? null, groupId: input.groupId?.toLowerCase() ?? null };
      const id = input.id.toLowerCase();
      const group = place.groupId ? await this.groups.getKnown(actor, place.groupId) : null;
      ensure(canCreateSpaceIn(actor, place, group !== null && canManageGroup(group) && isActive(group)), 'Only owners of the group open its spaces');
      if (!readersThatFit(place, group?.kind === 'OPEN').includes(input.readers)) problems.add('readers', 'Choose who can read the space');
      if (problems.any) return problems.failed();
      if (await this.spaces.wasCreatedBy(id, actor.personId)) return { type: 'WikiSpaceSaved', spaceId: id };
      const managerIds = group ? [] : [actor.personId];
      await this.spaces.add(
        { ...place, id, name, description, managerIds, intendedReaders: input.readers, editing: input.editing },
        actor.personId,
      );
      await this.events.record(spaceCreated(id), actor);
      return { type: 'WikiSpaceSaved', spaceId: id };
    }).catch((error: unknown) => {
      if (!(error instanceof SpaceNameTaken)) throw error;
      problems.add('name', spaceNameTaken);
      return problems.failed();
    });
  }
}
