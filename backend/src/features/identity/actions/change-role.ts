import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '../../../platform/access/actor.js';
import { canAdminister } from '../../../platform/access/administration.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Problems } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { canChangeRole } from '../account.policy.js';
import { AccountRepository } from '../account.repository.js';
import { administering } from '../identity.limits.js';
import type { AccountChangedOutcome } from './suspend-person.js';

export interface ChangeRoleInput {
  readonly personId: string;
  readonly role: Role;
  /** Whether the person is to have it. */
  readonly held: boolean;
}

/** For administrators: gives or takes a role. It counts from the person's next request; the last administrator stays one. */
@Injectable()
export class ChangeRole {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, { personId, role, held }: ChangeRoleInput): Promise<AccountChangedOutcome> {
    ensure(canAdminister(actor));
    await this.rateLimits.count(administering, actor.personId);
    return this.work.run(async () => {
      const administrators = await this.accounts.lockAdministrators();
      ensure(administrators.includes(actor.personId));
      const account = await this.accounts.lockForSystem(personId);
      if (!account) throw new NotFound();
      if (!canChangeRole(actor, account, { role, held }, administrators)) {
        const problems = new Problems();
        problems.add('role', 'This is the only site administrator. Make somebody else an administrator first');
        return problems.failed();
      }
      if (account.roles.includes(role) !== held) {
        const others = account.roles.filter((one) => one !== role);
        await this.accounts.setRoles(personId, held ? [...others, role] : others);
        await this.events.record({ name: held ? 'role-given' : 'role-taken', subjectId: personId, facts: { role } }, actor);
      }
      return { type: 'AccountAdministered', personId };
    });
  }
}
