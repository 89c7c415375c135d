import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { withoutControlCharacters } from '../../../platform/control-characters.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Events } from '../../../platform/events/events.js';
import { type PersonProfile, PersonRepository } from '../person.repository.js';

export interface EnsurePersonInput {
  /** The id under which the source knows them, with the source's prefix: `blog/laura-gerhardt`. */
  readonly sourceId: string;
  readonly name: string;
  readonly departmentId: string | null;
  /** What the source says about them; used when they are new. */
  readonly profile?: PersonProfile;
}

/** For imports: the person known under this source id, made without an account or an address when unknown. */
@Injectable()
export class EnsurePerson {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly people: PersonRepository,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  run(input: EnsurePersonInput): Promise<{ id: string; created: boolean }> {
    return this.work.run(async () => {
      const known = await this.database.row<{ id: string }>(sql`select id from person where source_id = ${input.sourceId}`);
      if (known) return { id: known.id, created: false };
      const { profile, ...facts } = input;
      const name = withoutControlCharacters(facts.name).trim() || 'Untitled';
      const person = this.people.add({ ...facts, name, ...profile }, this.clock.now());
      await this.people.flush();
      await this.events.record({ name: 'person-created', subjectId: person.id }, null);
      return { id: person.id, created: true };
    });
  }
}
