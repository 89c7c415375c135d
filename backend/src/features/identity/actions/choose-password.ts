import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { isMissingReference, isUniqueViolation } from '../../../platform/db/violations.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { FeedTokens } from '../../feeds/feeds.public.js';
import { PersonRepository } from '../../profiles/profiles.public.js';
import { AccountRepository, type AccountRow } from '../account.repository.js';
import { linkTries } from '../identity.limits.js';
import { IdentityMail } from '../identity.mail.js';
import { type LinkRow, OneTimeLinkQueries } from '../one-time-link.queries.js';
import { OneTimeLinkRepository } from '../one-time-link.repository.js';
import { hashPassword } from '../password-hash.js';
import { problemWithPassword } from '../password-rules.js';
import { type OpenedSession, SessionRepository } from '../session.repository.js';
import type { Caller } from './caller.js';

export type ChoosePasswordOutcome =
  | { type: 'SignedIn'; personId: string; session: OpenedSession }
  | { type: 'LinkNotValid'; message: string }
  | ValidationFailed;

const notValid: ChoosePasswordOutcome = {
  type: 'LinkNotValid',
  message: 'This link has been used or has run out. Ask for a new one',
};

/** Uses a one-time link: makes the account or changes its password, ends all its other sessions and feed addresses, and signs in. */
@Injectable()
export class ChoosePassword {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly links: OneTimeLinkRepository,
    private readonly linkQueries: OneTimeLinkQueries,
    private readonly people: PersonRepository,
    private readonly sessions: SessionRepository,
    private readonly feeds: FeedTokens,
    private readonly mail: IdentityMail,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
    private readonly clock: Clock,
  ) {}

  async run(caller: Caller, input: { token: string; password: string }): Promise<ChoosePasswordOutcome> {
    await this.rateLimits.count(linkTries, caller.address);
    const link = await this.linkQueries.findValid(input.token);
    if (!link) return notValid;
    const problems = new Problems();
    const problem = problemWithPassword(input.password, [link.email, link.name]);
    if (problem) problems.add('password', problem);
    if (problems.any) return problems.failed();
    const passwordHash = await hashPassword(input.password);
    try {
      return await this.work.run(() => this.use(caller, link, passwordHash));
    } catch (error) {
      // Meanwhile another account has taken the address, or the one that had it was closed.
      if (isUniqueViolation(error) || isMissingReference(error)) return notValid;
      throw error;
    }
  }

  private async use(caller: Caller, link: LinkRow, passwordHash: string): Promise<ChoosePasswordOutcome> {
    if (!(await this.links.use(link))) return notValid;
    const account = await this.accounts.findByEmailForSystem(link.email);
    if (account?.suspended) return notValid;
    const personId = account ? await this.change(account, link, passwordHash) : await this.create(link, passwordHash);
    const session = await this.sessions.open(personId, caller.device);
    return { type: 'SignedIn', personId, session };
  }

  private async change(account: AccountRow, link: LinkRow, passwordHash: string): Promise<string> {
    const { personId } = account;
    await this.accounts.setPassword(personId, passwordHash);
    if (link.roles.length > 0) await this.accounts.addRoles(personId, link.roles);
    await this.sessions.endAll(personId, null);
    await this.feeds.revokeAll({ personId });
    await this.mail.passwordChanged(account.email, account.name);
    await this.events.record({ name: 'password-changed', subjectId: personId }, { personId });
    return personId;
  }

  private async create(link: LinkRow, passwordHash: string): Promise<string> {
    const person = this.people.add({ name: link.name, departmentId: link.departmentId }, this.clock.now());
    await this.people.flush();
    await this.accounts.add({ personId: person.id, email: link.email, passwordHash, roles: link.roles });
    await this.events.record({ name: 'person-registered', subjectId: person.id }, { personId: person.id });
    return person.id;
  }
}
