import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { canEditPerson } from '../person.policy.js';
import { PersonQueries, type PersonRow } from '../person.queries.js';
import { PersonRepository } from '../person.repository.js';
import { type ProfileInput, readProfile } from './read-profile.js';

export interface UpdateProfileInput extends ProfileInput {
  readonly lockVersion: number;
}

export type UpdateProfileOutcome =
  | { type: 'ProfileUpdated'; person: PersonRow }
  | { type: 'ProfileConflict'; current: PersonRow }
  | ValidationFailed;

const saves = { name: 'update-profile', times: 60, withinSeconds: 3600 };

/** Changes one's own profile. A save on an older state is refused with what is stored now. */
@Injectable()
export class UpdateProfile {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly queries: PersonQueries,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, input: UpdateProfileInput): Promise<UpdateProfileOutcome> {
    await this.rateLimits.count(saves, actor.personId);
    return this.work.run(async () => {
      const person = await this.people.getReadable(actor.personId);
      if (!person) throw new NotFound();
      ensure(canEditPerson(actor, person));
      const problems = new Problems();
      const profile = readProfile(input, problems);
      if (profile.professionId !== null && !(await this.people.isProfession(profile.professionId))) {
        problems.add('professionId', 'Choose a profession from the list');
      }
      if (problems.any) return problems.failed();
      if (person.lockVersion !== input.lockVersion) return { type: 'ProfileConflict', current: await this.row(person.id) };
      person.rename(profile.name);
      Object.assign(person, profile, { updatedAt: this.clock.now() });
      await this.people.flush();
      await this.events.record({ name: 'person-changed', subjectId: person.id }, actor);
      return { type: 'ProfileUpdated', person: await this.row(person.id) };
    });
  }

  private async row(id: string): Promise<PersonRow> {
    const [row] = await this.queries.byIds([id]);
    if (!row) throw new NotFound();
    return row;
  }
}
