import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { PersonRepository } from '../person.repository.js';

/** For good takes away the line on one's own profile that says what could be added. */
@Injectable()
export class CloseProfileInvitation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor): Promise<void> {
    await this.work.run(() => this.people.closeInvitation(actor.personId, this.clock.now()));
  }
}
