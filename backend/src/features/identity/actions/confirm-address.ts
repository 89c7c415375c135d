import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { isUniqueViolation } from '../../../platform/db/violations.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { AccountMail } from '../account.mail.js';
import { AccountRepository, type AccountRow } from '../account.repository.js';
import { AddressChangeRepository, type AddressChangeRow, type AddressSide } from '../address-change.repository.js';
import { linkTries } from '../identity.limits.js';
import { OneTimeLinkRepository } from '../one-time-link.repository.js';
import type { Caller } from './caller.js';

export type ConfirmAddressOutcome =
  | { type: 'AddressConfirmed'; email: string; waitingFor: AddressSide | null }
  | { type: 'LinkNotValid'; message: string };

const notValid: ConfirmAddressOutcome = { type: 'LinkNotValid', message: 'This link has been used or has run out. Ask for the change again' };

/** Somebody else took the address while its owner was confirming. */
class AddressTaken extends Error {}

/** Uses a link of a change of address. When both addresses have confirmed, the account changes. */
@Injectable()
export class ConfirmAddress {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly changes: AddressChangeRepository,
    private readonly links: OneTimeLinkRepository,
    private readonly mail: AccountMail,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
    private readonly clock: Clock,
  ) {}

  async run(caller: Caller, token: string): Promise<ConfirmAddressOutcome> {
    await this.rateLimits.count(linkTries, caller.address);
    try {
      return await this.work.run(async () => {
        const change = await this.changes.confirm(token);
        if (!change) return notValid;
        const account = await this.accounts.lockForSystem(change.personId);
        if (!account || account.suspended) return notValid;
        const waitingFor = !change.newConfirmed ? 'NEW' : !change.oldConfirmed ? 'OLD' : null;
        if (!waitingFor) await this.finish(account, change);
        return { type: 'AddressConfirmed', email: change.newEmail, waitingFor };
      });
    } catch (error) {
      // Who took it read the same mailbox; nothing more is said, and the change can be asked for again.
      if (error instanceof AddressTaken) return notValid;
      throw error;
    }
  }

  private async finish(account: AccountRow, { newEmail, departmentId }: AddressChangeRow): Promise<void> {
    const { personId, email, name } = account;
    await this.accounts.setEmail(personId, newEmail).catch((error: unknown) => {
      throw isUniqueViolation(error) ? new AddressTaken() : error;
    });
    await this.changes.drop(personId);
    await this.links.endAllTo([email, newEmail]);
    if (departmentId) await this.move(personId, departmentId);
    for (const to of [email, newEmail]) await this.mail.addressChanged(to, name, newEmail);
    await this.events.record({ name: 'address-changed', subjectId: personId }, { personId });
  }

  private async move(personId: string, departmentId: string): Promise<void> {
    await this.database.rows(sql`
      update person set department_id = ${departmentId}, lock_version = lock_version + 1, updated_at = ${this.clock.now()} where id = ${personId}`);
    await this.events.record({ name: 'person-changed', subjectId: personId, facts: { departmentId } }, { personId });
  }
}
