import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { Problems } from '../../../../platform/errors/problems.js';
import type { DomainEvent } from '../../../../platform/events/domain-event.js';
import { Events } from '../../../../platform/events/events.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { changingSpacesLimit } from '../../wiki.limits.js';
import { spacePersonNamed, spacePersonRemoved, spaceReachChanged } from '../space.events.js';
import { type SpaceRole, canManageSpace, canNameManagers } from '../space.policy.js';
import { SpacePeopleRepository, type SpaceStanding } from '../space-people.repository.js';
import { SpaceReachRepository } from '../space-reach.repository.js';
import { SpaceRepository } from '../space.repository.js';
import type { SpaceRow } from '../space.rows.js';
import type { SpaceOutcome } from './create-space.js';

export interface SpacePersonInput {
  readonly spaceId: string;
  readonly personId: string;
}

const most: Record<SpaceRole, { readonly limit: number; readonly words: string }> = {
  MANAGER: { limit: limits.managersPerSpace, words: 'people who look after it' },
  EDITOR: { limit: limits.editorsPerSpace, words: 'named editors' },
};

/** Who is named in a space: who looks after it, and who edits there. Whoever loses sight of it has nothing of being named. */
@Injectable()
export class NameSpacePeople {
  constructor(
    private readonly work: UnitOfWork,
    private readonly spaces: SpaceRepository,
    private readonly people: SpacePeopleRepository,
    private readonly reach: SpaceReachRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  /** Also makes a manager of an editor. A manager becomes an editor by being removed first. */
  name(actor: Actor, { role, ...input }: SpacePersonInput & { readonly role: SpaceRole }): Promise<SpaceOutcome> {
    return this.run(actor, input, async (space, personId, problems) => {
      ensure(role === 'EDITOR' ? canManageSpace(actor, space) : canNameManagers(actor, space), 'Only those who look after the space name others');
      const person = await this.people.standing(space.id, personId);
      if (person && (person.role === role || person.role === 'MANAGER')) return undefined;
      const problem = await this.whyNot(space, role, person);
      if (problem) problems.add('personId', problem);
      else await this.people.name(space.id, personId, role, actor.personId);
      return spacePersonNamed(space.id, personId, role);
    });
  }

  /** Takes somebody off, oneself perhaps. Somebody else must look after the space then. */
  remove(actor: Actor, input: SpacePersonInput): Promise<SpaceOutcome> {
    return this.run(actor, input, async (space, personId, problems) => {
      ensure(canManageSpace(actor, space), 'Only those who look after the space take people off');
      const person = await this.people.standing(space.id, personId);
      if (!person?.role) return undefined;
      if (person.role === 'MANAGER' && !(await this.people.hasOtherManager(space.id, personId))) {
        problems.add('personId', 'Somebody must look after the space. Name somebody else first');
      } else await this.people.remove(space.id, personId);
      return spacePersonRemoved(space.id, personId);
    });
  }

  private async run(
    actor: Actor,
    { spaceId, personId }: SpacePersonInput,
    change: (space: SpaceRow, personId: string, problems: Problems) => Promise<DomainEvent | undefined>,
  ): Promise<SpaceOutcome> {
    await this.rateLimits.count(changingSpacesLimit, actor.personId);
    return this.work.run(async (): Promise<SpaceOutcome> => {
      const space = await this.spaces.getReadable(actor, spaceId);
      const problems = new Problems();
      const event = await change(space, personId.toLowerCase(), problems);
      if (problems.any) return problems.failed();
      if (event) {
        await this.reach.set(space);
        await this.events.record(event, actor);
        await this.events.record(spaceReachChanged(space.id), actor);
      }
      return { type: 'WikiSpaceSaved', spaceId: space.id };
    });
  }

  private async whyNot({ id }: SpaceRow, role: SpaceRole, person: SpaceStanding | undefined): Promise<string | undefined> {
    if (!person) return 'Choose a colleague from the list';
    if (!person.isActive) return `${person.name} no longer has an account here. Choose somebody else`;
    if (!person.readsIt) return `${person.name} cannot read this space. Choose somebody who can`;
    const { limit, words } = most[role];
    return (await this.people.count(id, role)) >= limit ? `A space has at most ${limit} ${words}. Take somebody off first` : undefined;
  }
}
