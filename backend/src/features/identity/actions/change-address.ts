import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { canAdminister } from '../../../platform/access/administration.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { DepartmentQueries } from '../../departments/departments.public.js';
import { AccountMail } from '../account.mail.js';
import { AccountRepository, normaliseEmail } from '../account.repository.js';
import { AddressChangeRepository } from '../address-change.repository.js';
import { chooseDepartment } from '../choose-department.js';
import { administering, linkMailToAddress } from '../identity.limits.js';
import { PasswordCheck } from '../password-check.js';

export interface NewAddressInput {
  readonly email: string;
  readonly departmentId?: string | null;
}

export type ChangeAddressOutcome = { type: 'AddressChangeBegun'; email: string } | ValidationFailed;

/**
 * Begins a change of address: links go to the new and to the old one, and both must be used. The answer is the same
 * whether or not the new address has an account already; only its owner, who reads the mail, is told.
 */
@Injectable()
export class ChangeAddress {
  constructor(
    private readonly work: UnitOfWork,
    private readonly passwords: PasswordCheck,
    private readonly accounts: AccountRepository,
    private readonly changes: AddressChangeRepository,
    private readonly departments: DepartmentQueries,
    private readonly mail: AccountMail,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, input: NewAddressInput & { password: string }): Promise<ChangeAddressOutcome> {
    const { account, matches } = await this.passwords.of(actor, input.password);
    const problems = new Problems();
    const entered = await this.read(problems, input, account.email, actor.departmentId);
    if (!matches) problems.add('password', 'This is not your password');
    if (problems.any || !entered) return problems.failed();
    const { email, departmentId } = entered;
    await this.rateLimits.count(linkMailToAddress, email);
    await this.work.run(async () => {
      const { newToken, oldToken } = await this.changes.begin({ personId: actor.personId, newEmail: email, departmentId, oldConfirmed: false });
      const owner = await this.accounts.findByEmailForSystem(email);
      await (owner ? this.mail.addressHasAccount(owner) : this.mail.confirmNewAddress(email, newToken));
      await this.mail.confirmOldAddress(account, email, oldToken);
      await this.events.record({ name: 'address-change-begun', subjectId: actor.personId }, actor);
    });
    return { type: 'AddressChangeBegun', email };
  }

  /** For administrators, where the old address can no longer be read: only the new one has to be confirmed. */
  async runFor(actor: Actor, input: NewAddressInput & { personId: string }): Promise<ChangeAddressOutcome> {
    ensure(canAdminister(actor));
    await this.rateLimits.count(administering, actor.personId);
    return this.work.run(async () => {
      const account = await this.accounts.lockForSystem(input.personId);
      if (!account) throw new NotFound();
      const problems = new Problems();
      const entered = await this.read(problems, input, account.email, account.departmentId);
      if (entered && (await this.accounts.findByEmailForSystem(entered.email))) problems.add('email', 'Another account has this address');
      if (problems.any || !entered) return problems.failed();
      const { email, departmentId } = entered;
      const { newToken } = await this.changes.begin({ personId: account.personId, newEmail: email, departmentId, oldConfirmed: true });
      await this.mail.confirmNewAddress(email, newToken);
      await this.mail.addressChangeBegun(account, email);
      await this.events.record({ name: 'address-change-begun', subjectId: account.personId }, actor);
      return { type: 'AddressChangeBegun', email };
    });
  }

  /** Gives up what was asked for; the links stop working. */
  async giveUp(actor: Actor): Promise<void> {
    await this.work.run(async () => {
      if (!(await this.changes.drop(actor.personId))) throw new NotFound();
      await this.events.record({ name: 'address-change-given-up', subjectId: actor.personId }, actor);
    });
  }

  /** The address, and where the person moves with it: null when they stay in their department. */
  private async read(problems: Problems, input: NewAddressInput, currentEmail: string, currentDepartment: string | null) {
    const email = normaliseEmail(problems.requiredText('email', input.email, 'the new email address', limits.email));
    if (!email) return undefined;
    if (email === currentEmail) {
      problems.add('email', 'This is the address of the account already');
      return undefined;
    }
    const possible = await this.departments.forEmail(email);
    if (possible.some(({ id }) => id === currentDepartment) && !input.departmentId) return { email, departmentId: null };
    const chosen = chooseDepartment(possible, email, input.departmentId, problems);
    if (!chosen) return undefined;
    return { email, departmentId: chosen.id === currentDepartment ? null : chosen.id };
  }
}
