import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { DepartmentQueries } from '../../departments/departments.public.js';
import { AccountRepository, normaliseEmail } from '../account.repository.js';
import { chooseDepartment } from '../choose-department.js';
import { linkMailFromAddress, linkMailToAddress } from '../identity.limits.js';
import { IdentityMail } from '../identity.mail.js';
import { OneTimeLinkRepository } from '../one-time-link.repository.js';
import type { Caller } from './caller.js';

export interface RegisterInput {
  readonly name: string;
  readonly email: string;
  readonly departmentId?: string | null;
}

export type RegisterOutcome = { type: 'RegistrationReceived'; email: string } | ValidationFailed;

/**
 * Sends a link to the address; the account is made when it is used. The answer is the same whether or not the address
 * has an account: only its owner, who reads the mail, is told.
 */
@Injectable()
export class Register {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly departments: DepartmentQueries,
    private readonly links: OneTimeLinkRepository,
    private readonly mail: IdentityMail,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(caller: Caller, input: RegisterInput): Promise<RegisterOutcome> {
    await this.rateLimits.count(linkMailFromAddress, caller.address);
    const problems = new Problems();
    const name = problems.requiredText('name', input.name, 'your name', limits.personName);
    const email = normaliseEmail(problems.requiredText('email', input.email, 'your work email address', limits.email));
    const department = email ? chooseDepartment(await this.departments.forEmail(email), email, input.departmentId, problems) : undefined;
    if (problems.any || !department) return problems.failed();
    await this.rateLimits.count(linkMailToAddress, email);
    await this.work.run(async () => {
      const account = await this.accounts.findByEmailForSystem(email);
      if (account) {
        const token = await this.links.make({ purpose: 'RESET_PASSWORD', email, name: account.name, departmentId: null });
        return this.mail.alreadyRegistered(email, account.name, token);
      }
      const token = await this.links.make({ purpose: 'REGISTER', email, name, departmentId: department.id });
      return this.mail.confirmAddress(email, token);
    });
    return { type: 'RegistrationReceived', email };
  }
}
