import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { canAdminister } from '../../../platform/access/administration.js';
import { ensure } from '../../../platform/access/ensure.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { AccountMail } from '../account.mail.js';
import { canSuspend, canUnsuspend } from '../account.policy.js';
import { AccountRepository, type AccountRow } from '../account.repository.js';
import { administering } from '../identity.limits.js';
import { SessionRepository } from '../session.repository.js';

export type AccountChangedOutcome = { type: 'AccountAdministered'; personId: string } | ValidationFailed;

/** For administrators: shuts somebody out for a time, with a reason that they are told. What they wrote stays. */
@Injectable()
export class SuspendPerson {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly mail: AccountMail,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, input: { personId: string; reason: string }): Promise<AccountChangedOutcome> {
    ensure(canAdminister(actor));
    await this.rateLimits.count(administering, actor.personId);
    const problems = new Problems();
    const reason = problems.requiredText('reason', input.reason, 'the reason', limits.suspensionReason);
    if (problems.any) return problems.failed();
    return this.work.run(async () => {
      // Two administrators who suspend each other take turns: the second is no longer one.
      const administrators = await this.accounts.lockAdministrators();
      const account = await this.lock(input.personId);
      ensure(administrators.includes(actor.personId));
      ensure(canSuspend(actor, account), 'You cannot suspend this account');
      await this.accounts.setSuspended(account.personId, { at: this.clock.now(), reason });
      await this.sessions.endAll(account.personId, null);
      await this.mail.suspended(account, reason);
      await this.events.record({ name: 'person-suspended', subjectId: account.personId }, actor);
      return { type: 'AccountAdministered', personId: account.personId };
    });
  }

  async takeBack(actor: Actor, personId: string): Promise<AccountChangedOutcome> {
    ensure(canAdminister(actor));
    await this.rateLimits.count(administering, actor.personId);
    return this.work.run(async () => {
      const account = await this.lock(personId);
      ensure(canUnsuspend(actor, account), 'This account is not suspended');
      await this.accounts.setSuspended(account.personId, null);
      await this.mail.unsuspended(account);
      await this.events.record({ name: 'person-unsuspended', subjectId: account.personId }, actor);
      return { type: 'AccountAdministered', personId: account.personId };
    });
  }

  private async lock(personId: string): Promise<AccountRow> {
    const account = await this.accounts.lockForSystem(personId);
    if (!account) throw new NotFound();
    return account;
  }
}
