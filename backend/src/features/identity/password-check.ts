import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Unauthenticated } from '../../platform/errors/domain-errors.js';
import { RateLimits } from '../../platform/limits/rate-limits.js';
import { type AccountRow, AccountRepository } from './account.repository.js';
import { passwordChecks } from './identity.limits.js';
import { passwordMatches } from './password-hash.js';

/** Asks somebody who is signed in for their password once more. Call it before the unit of work: every try counts. */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly rateLimits: RateLimits,
  ) {}

  /** The account, and whether this is its password. */
  async of(actor: Actor, password: string): Promise<{ account: AccountRow; matches: boolean }> {
    await this.rateLimits.count(passwordChecks, actor.personId);
    const account = await this.accounts.findForSystem(actor.personId);
    if (!account) throw new Unauthenticated();
    const fits = [...password].length <= limits.passwordMaximum;
    return { account, matches: fits && (await passwordMatches(password, account.passwordHash)) };
  }
}
