import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { CONFIG } from '../../platform/platform.tokens.js';

/** What people are told by mail about getting in. */
@Injectable()
export class IdentityMail {
  constructor(
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl' | 'siteName'>,
  ) {}

  linkTo(token: string): string {
    return `${this.config.publicUrl}/link/${token}`;
  }

  /** Whoever asked gave the name, and may be anybody: a stranger's words do not go out in our mail. */
  async confirmAddress(to: string, token: string): Promise<void> {
    await this.letter(to, 'Confirm your email address', 'Hello', [
      `You asked to join ${this.config.siteName}. Open this link within 24 hours to choose a password and sign in:`,
      this.linkTo(token),
      'If it was not you, ignore this message. No account is made until the link is used.',
    ]);
  }

  async alreadyRegistered(to: string, name: string, token: string): Promise<void> {
    await this.letter(to, 'You already have an account', `Dear ${name}`, [
      `Somebody asked to join ${this.config.siteName} with this address, and you are already a member.`,
      'If it was you and you cannot sign in, open this link within one hour to choose a new password:',
      this.linkTo(token),
      'If it was not you, ignore this message. Nothing has changed.',
    ]);
  }

  async choosePassword(to: string, name: string, token: string): Promise<void> {
    await this.letter(to, 'Choose a new password', `Dear ${name}`, [
      `You asked for a new password for ${this.config.siteName}. Open this link within one hour:`,
      this.linkTo(token),
      'If it was not you, ignore this message. Your password stays as it is.',
    ]);
  }

  async choosePasswordAsked(to: string, name: string, token: string): Promise<void> {
    await this.letter(to, 'Choose a new password', `Dear ${name}`, [
      `An administrator of ${this.config.siteName} sent you this link, with which you choose a new password. Open it within one hour:`,
      this.linkTo(token),
      'If you do not need it, ignore this message. Your password stays as it is.',
    ]);
  }

  async passwordChanged(to: string, name: string): Promise<void> {
    await this.letter(to, 'Your password was changed', `Dear ${name}`, [
      `The password of your ${this.config.siteName} account was changed. You were signed out on all other devices, and addresses for feed readers that you had made no longer work.`,
      `If it was not you, choose a new one at ${this.config.publicUrl}/forgotten-password and tell your administrator.`,
    ]);
  }

  /** A plain letter from the site. */
  letter(to: string, subject: string, greeting: string, paragraphs: readonly string[]): Promise<void> {
    return this.mailer.send({ to, subject: `${subject} - ${this.config.siteName}`, text: [`${greeting},`, ...paragraphs].join('\n\n') });
  }
}
