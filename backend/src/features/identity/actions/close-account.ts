import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { type ClosingFact, PersonalData } from '../../../platform/personal-data.js';
import { AccountMail } from '../account.mail.js';
import { canCloseAccount } from '../account.policy.js';
import { AccountRepository } from '../account.repository.js';
import { OneTimeLinkRepository } from '../one-time-link.repository.js';
import { PasswordCheck } from '../password-check.js';

export type CloseAccountOutcome = { type: 'AccountClosed' } | { type: 'LastAdministrator'; message: string } | ValidationFailed;

const lastAdministrator: CloseAccountOutcome = {
  type: 'LastAdministrator',
  message: 'You are the only site administrator. Make somebody else an administrator first, then close your account',
};

/** Closes one's own account, at once and for good. Every feature says and does what becomes of its part. */
@Injectable()
export class CloseAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly passwords: PasswordCheck,
    private readonly accounts: AccountRepository,
    private readonly links: OneTimeLinkRepository,
    private readonly personalData: PersonalData,
    private readonly mail: AccountMail,
    private readonly events: Events,
  ) {}

  /** What will become of everything, said before anybody decides. */
  async whatHappens(actor: Actor): Promise<ClosingFact[]> {
    const facts = await Promise.all(this.personalData.all().map(async (source) => (await source.whenClosed?.(actor.personId)) ?? []));
    return facts.flat();
  }

  async run(actor: Actor, input: { password: string }): Promise<CloseAccountOutcome> {
    const { matches } = await this.passwords.of(actor, input.password);
    const problems = new Problems();
    if (!matches) problems.add('password', 'This is not your password');
    if (problems.any) return problems.failed();
    return this.work.run(async () => {
      const administrators = await this.accounts.lockAdministrators();
      const account = await this.accounts.lockForSystem(actor.personId);
      if (!account) return { type: 'AccountClosed' };
      if (!canCloseAccount(actor, administrators)) return lastAdministrator;
      for (const source of this.personalData.all()) await source.close?.(actor.personId);
      await this.links.endAllTo([account.email]);
      await this.mail.closed(account);
      await this.accounts.close(actor.personId);
      await this.events.record({ name: 'account-closed', subjectId: actor.personId }, actor);
      return { type: 'AccountClosed' };
    });
  }
}
