import { limits } from '@crossbench/schema/limits';
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

export interface UpdateProfileInput {
  readonly lockVersion: number;
  readonly name: string;
  readonly jobTitle: string;
  readonly team: string;
  readonly location: string;
  readonly bio: string;
  readonly skills: readonly string[];
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

function readProfile(input: UpdateProfileInput, problems: Problems) {
  return {
    name: problems.requiredText('name', input.name, 'your name', limits.personName),
    jobTitle: problems.text('jobTitle', input.jobTitle, 'job title', limits.jobTitle),
    team: problems.text('team', input.team, 'team', limits.team),
    location: problems.text('location', input.location, 'location', limits.location),
    bio: problems.text('bio', input.bio, 'about you', limits.bio),
    skills: readSkills(input.skills, problems),
  };
}

function readSkills(skills: readonly string[], problems: Problems): string[] {
  if (skills.length > limits.skillsPerPerson) problems.add('skills', `Enter ${limits.skillsPerPerson} skills or fewer`);
  const distinct = new Map<string, string>();
  for (const skill of skills.slice(0, limits.skillsPerPerson)) {
    const text = problems.text('skills', skill, 'each skill', limits.skill);
    if (text && !distinct.has(text.toLowerCase())) distinct.set(text.toLowerCase(), text);
  }
  return [...distinct.values()];
}
