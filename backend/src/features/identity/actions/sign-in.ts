import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { isMissingReference } from '../../../platform/db/violations.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { AccountRepository, type AccountRow, normaliseEmail } from '../account.repository.js';
import { signInsFromAddress, signInsToAccount, signInsToAccountInAll } from '../identity.limits.js';
import { passwordMatches } from '../password-hash.js';
import { type OpenedSession, SessionRepository } from '../session.repository.js';
import type { Caller } from './caller.js';

export type SignInOutcome =
  | { type: 'SignedIn'; personId: string; session: OpenedSession }
  | { type: 'SignInRefused'; message: string };

const refused: SignInOutcome = { type: 'SignInRefused', message: 'The email address or the password is not right' };

/** Opens a session. Whether the address or the password was wrong is never said, nor to be told from the time it takes. */
@Injectable()
export class SignIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(caller: Caller, input: { email: string; password: string }): Promise<SignInOutcome> {
    const email = normaliseEmail(input.email);
    await this.rateLimits.count(signInsFromAddress, caller.address);
    if (email.length > limits.email) return refused;
    await this.rateLimits.count(signInsToAccount, `${email} ${caller.address}`);
    await this.rateLimits.count(signInsToAccountInAll, email);
    const account = await this.accounts.findByEmailForSystem(email);
    const matches = await passwordMatches(input.password, account?.passwordHash ?? null);
    if (!account || !matches || account.suspended) return refused;
    try {
      return await this.work.run(() => this.open(caller, account));
    } catch (error) {
      // The account was closed while the password was checked.
      if (isMissingReference(error)) return refused;
      throw error;
    }
  }

  private async open(caller: Caller, account: AccountRow): Promise<SignInOutcome> {
    const session = await this.sessions.open(account.personId, caller.device);
    await this.events.record({ name: 'signed-in', subjectId: account.personId }, account);
    return { type: 'SignedIn', personId: account.personId, session };
  }
}
