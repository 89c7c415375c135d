import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { FeedTokens } from '../../feeds/feeds.public.js';
import { AccountRepository } from '../account.repository.js';
import { IdentityMail } from '../identity.mail.js';
import { PasswordCheck } from '../password-check.js';
import { hashPassword } from '../password-hash.js';
import { problemWithPassword } from '../password-rules.js';
import { SessionRepository } from '../session.repository.js';

export interface ChangePasswordInput {
  readonly currentPassword: string;
  readonly newPassword: string;
}

export type ChangePasswordOutcome = { type: 'PasswordChanged' } | ValidationFailed;

/** Changes the password of somebody who is signed in and knows the current one. All their other sessions end, and their feed addresses. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly work: UnitOfWork,
    private readonly passwords: PasswordCheck,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly feeds: FeedTokens,
    private readonly mail: IdentityMail,
    private readonly events: Events,
  ) {}

  async run(actor: Actor, { currentPassword, newPassword }: ChangePasswordInput): Promise<ChangePasswordOutcome> {
    const { account, matches } = await this.passwords.of(actor, currentPassword);
    const problems = new Problems();
    if (!matches) problems.add('currentPassword', 'This is not your current password');
    const problem = problemWithPassword(newPassword, [account.email, account.name]);
    if (problem) problems.add('newPassword', problem);
    else if (newPassword === currentPassword) problems.add('newPassword', 'Choose a password that is not your current one');
    if (problems.any) return problems.failed();
    const hash = await hashPassword(newPassword);
    return this.work.run(async () => {
      if (!(await this.accounts.replacePassword(actor.personId, account.passwordHash ?? '', hash))) {
        problems.add('currentPassword', 'This is not your current password');
        return problems.failed();
      }
      await this.sessions.endAll(actor.personId, actor.sessionId);
      await this.feeds.revokeAll(actor);
      await this.mail.passwordChanged(account.email, account.name);
      await this.events.record({ name: 'password-changed', subjectId: actor.personId }, actor);
      return { type: 'PasswordChanged' };
    });
  }
}
