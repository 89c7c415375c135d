import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { canAdminister } from '../../../platform/access/administration.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Tasks } from '../../../platform/jobs/tasks.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { domainOf } from '../../departments/departments.public.js';
import { AccountRepository, normaliseEmail } from '../account.repository.js';
import { administering, linkMailFromAddress, linkMailToAddress } from '../identity.limits.js';
import { IdentityMail } from '../identity.mail.js';
import { OneTimeLinkRepository } from '../one-time-link.repository.js';
import type { Caller } from './caller.js';
import type { AccountChangedOutcome } from './suspend-person.js';

export type RequestPasswordLinkOutcome = { type: 'PasswordLinkRequested'; email: string } | ValidationFailed;

const task = 'mail-password-link';

/**
 * Mails a link for choosing a new password, if the address has an account. Whether it has one is found out by the worker:
 * neither the answer nor the time it takes says so.
 */
@Injectable()
export class RequestPasswordLink implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly links: OneTimeLinkRepository,
    private readonly mail: IdentityMail,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
    private readonly jobs: Jobs,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.register(task, ({ email }) => this.mailLink(String(email)));
  }

  async run(caller: Caller, address: string): Promise<RequestPasswordLinkOutcome> {
    await this.rateLimits.count(linkMailFromAddress, caller.address);
    const email = normaliseEmail(address);
    const problems = new Problems();
    if (!domainOf(email)) problems.add('email', 'Enter an email address in the correct format, like name@department.example');
    if (problems.any) return problems.failed();
    await this.rateLimits.count(linkMailToAddress, email);
    await this.jobs.add(task, { email }, { key: `${task}:${email}` });
    return { type: 'PasswordLinkRequested', email };
  }

  /** For administrators: sends the same link to somebody who cannot find the way. */
  async runFor(actor: Actor, personId: string): Promise<AccountChangedOutcome> {
    ensure(canAdminister(actor));
    await this.rateLimits.count(administering, actor.personId);
    return this.work.run(async () => {
      const account = await this.accounts.lockForSystem(personId);
      if (!account) throw new NotFound();
      ensure(!account.suspended, 'This account is suspended');
      const token = await this.links.make({ purpose: 'RESET_PASSWORD', email: account.email, name: account.name, departmentId: null });
      await this.mail.choosePasswordAsked(account.email, account.name, token);
      await this.events.record({ name: 'password-link-sent', subjectId: personId }, actor);
      return { type: 'AccountAdministered', personId };
    });
  }

  private mailLink(email: string): Promise<void> {
    return this.work.run(async () => {
      const account = await this.accounts.findByEmailForSystem(email);
      if (!account || account.suspended) return;
      const token = await this.links.make({ purpose: 'RESET_PASSWORD', email, name: account.name, departmentId: null });
      await this.mail.choosePassword(email, account.name, token);
    });
  }
}
