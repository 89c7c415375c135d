import { Injectable } from '@nestjs/common';
import type { Role } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { AcceptHouseRules } from '../../house-rules/house-rules.public.js';
import { AccountRepository } from '../account.repository.js';
import { hashPassword } from '../password-hash.js';

export interface EnsureAccountInput {
  readonly personId: string;
  readonly email: string;
  /** As written, or already hashed. Without one the person can only get in by a link. */
  readonly password: string | { readonly hash: string } | null;
  readonly roles: readonly Role[];
  /** Left out, the person has accepted the house rules as they are now. */
  readonly mustAcceptHouseRules?: boolean;
}

/** For demo data and tests: an account for a person that is already here. */
@Injectable()
export class EnsureAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly houseRules: AcceptHouseRules,
  ) {}

  async run({ personId, email, password, roles, mustAcceptHouseRules = false }: EnsureAccountInput): Promise<void> {
    const passwordHash = typeof password === 'string' ? await hashPassword(password) : (password?.hash ?? null);
    await this.work.run(async () => {
      if (await this.accounts.findByEmailForSystem(email)) return;
      await this.accounts.add({ personId, email, passwordHash, roles });
      if (!mustAcceptHouseRules) await this.houseRules.forSystem(personId);
    });
  }
}
