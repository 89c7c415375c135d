import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { canAdminister } from '../../../platform/access/administration.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Events } from '../../../platform/events/events.js';
import { isId } from '../../../platform/ids.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { AccountMail } from '../account.mail.js';
import { AccountRepository } from '../account.repository.js';
import { administering } from '../identity.limits.js';
import { SessionRepository } from '../session.repository.js';
import type { AccountChangedOutcome } from './suspend-person.js';

/** Ends sessions of the person themselves, with the next request on those devices. */
@Injectable()
export class EndSessions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly accounts: AccountRepository,
    private readonly mail: AccountMail,
    private readonly rateLimits: RateLimits,
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

  /** For administrators: ends all sessions of somebody, who is told. */
  async allOf(actor: Actor, personId: string): Promise<AccountChangedOutcome> {
    ensure(canAdminister(actor));
    await this.rateLimits.count(administering, actor.personId);
    return this.work.run(async () => {
      const account = await this.accounts.lockForSystem(personId);
      if (!account) throw new NotFound();
      await this.sessions.endAll(personId, actor.sessionId);
      if (personId !== actor.personId) await this.mail.sessionsEnded(account);
      await this.events.record({ name: 'all-sessions-ended', subjectId: personId }, actor);
      return { type: 'AccountAdministered', personId };
    });
  }

  async others(actor: Actor): Promise<void> {
    await this.work.run(async () => {
      await this.sessions.endAll(actor.personId, actor.sessionId);
      await this.events.record({ name: 'other-sessions-ended', subjectId: actor.personId }, actor);
    });
  }
}
