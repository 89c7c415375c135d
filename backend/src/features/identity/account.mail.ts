import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../platform/platform.tokens.js';
import { IdentityMail } from './identity.mail.js';

interface Person {
  readonly email: string;
  readonly name: string;
}

/** What people are told by mail about their account. */
@Injectable()
export class AccountMail {
  constructor(
    private readonly mail: IdentityMail,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl' | 'siteName'>,
  ) {}

  /** The new mailbox may be anybody's: it gets neither the name nor the old address. */
  async confirmNewAddress(to: string, token: string): Promise<void> {
    await this.mail.letter(to, 'Confirm your new email address', 'Hello', [
      `Somebody with an account on ${this.config.siteName} asked to use this address from now on. Open this link within three days to confirm it:`,
      this.addressLink(token),
      'If it was not you, ignore this message. Nothing is changed until the link is used.',
    ]);
  }

  async confirmOldAddress({ email, name }: Person, newEmail: string, token: string): Promise<void> {
    await this.mail.letter(email, 'Confirm that your email address changes', `Dear ${name}`, [
      `You asked for your ${this.config.siteName} account to use the address ${newEmail} in the place of this one. Open this link within three days to agree:`,
      this.addressLink(token),
      `If it was not you, do not open the link: nothing changes without it. Choose a new password at ${this.config.publicUrl}/forgotten-password and tell your administrator.`,
    ]);
  }

  async addressChangeBegun({ email, name }: Person, newEmail: string): Promise<void> {
    await this.mail.letter(email, 'Your email address is being changed', `Dear ${name}`, [
      `An administrator is changing the address of your ${this.config.siteName} account to ${newEmail}. It changes when a link that was sent there is used.`,
      'If you did not ask for this, tell your administrator now.',
    ]);
  }

  /** To the owner of an address that somebody else wants to use. */
  async addressHasAccount({ email, name }: Person): Promise<void> {
    await this.mail.letter(email, 'Your address already has an account', `Dear ${name}`, [
      `Somebody asked to use this address for another account on ${this.config.siteName}. It is yours, so nothing was changed.`,
      'If it was you, and you have two accounts, close the one you do not need first.',
    ]);
  }

  async addressChanged(to: string, name: string, newEmail: string): Promise<void> {
    await this.mail.letter(to, 'Your email address was changed', `Dear ${name}`, [
      `Your ${this.config.siteName} account now uses the address ${newEmail}. Sign in with it from now on.`,
      'If you did not ask for this, tell your administrator.',
    ]);
  }

  async suspended({ email, name }: Person, reason: string): Promise<void> {
    await this.mail.letter(email, 'Your account was suspended', `Dear ${name}`, [
      `An administrator of ${this.config.siteName} has suspended your account. You were signed out and cannot sign in for now. What you wrote stays.`,
      `The reason they gave: ${reason}`,
      'If you think this is wrong, talk to your administrator.',
    ]);
  }

  async unsuspended({ email, name }: Person): Promise<void> {
    await this.mail.letter(email, 'You can sign in again', `Dear ${name}`, [
      `Your ${this.config.siteName} account is no longer suspended. Sign in at ${this.config.publicUrl}/sign-in.`,
    ]);
  }

  async sessionsEnded({ email, name }: Person): Promise<void> {
    await this.mail.letter(email, 'You were signed out everywhere', `Dear ${name}`, [
      `An administrator of ${this.config.siteName} has signed you out on all your devices. You can sign in again at ${this.config.publicUrl}/sign-in.`,
    ]);
  }

  async closed({ email, name }: Person): Promise<void> {
    await this.mail.letter(email, 'Your account was closed', `Dear ${name}`, [
      `Your ${this.config.siteName} account was closed, as you asked. What you published stays there under your name.`,
      'You can join again with this address. You would then be a new person, without your earlier writing.',
      'If you did not close it, tell your administrator.',
    ]);
  }

  private addressLink(token: string): string {
    return `${this.config.publicUrl}/link/address/${token}`;
  }
}
