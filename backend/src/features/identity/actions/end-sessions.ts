import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Events } from '../../../platform/events/events.js';
import { isId } from '../../../platform/ids.js';
import { SessionRepository } from '../session.repository.js';

/** Ends sessions of the person themselves, with the next request on those devices. */
@Injectable()
export class EndSessions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly events: Events,
  ) {}

  async one(actor: Actor, sessionId: string): Promise<void> {
    await this.work.run(async () => {
      if (!isId(sessionId) || !(await this.sessions.end(actor.personId, sessionId))) throw new NotFound();
      await this.events.record({ name: 'session-ended', subjectId: actor.personId }, actor);
    });
  }

  /** Ends the session on this device; does no harm where it has ended already. */
  async current({ personId, sessionId }: Actor): Promise<void> {
    if (!sessionId) return;
    await this.work.run(async () => {
      if (await this.sessions.end(personId, sessionId)) await this.events.record({ name: 'session-ended', subjectId: personId }, { personId });
    });
  }

  async others(actor: Actor): Promise<void> {
    await this.work.run(async () => {
      await this.sessions.endAll(actor.personId, actor.sessionId);
      await this.events.record({ name: 'other-sessions-ended', subjectId: actor.personId }, actor);
    });
  }
}
