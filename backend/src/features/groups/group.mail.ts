import { limits } from '@crossbench/schema/limits';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { CONFIG } from '../../platform/platform.tokens.js';
import type { AddressedGroup, GroupRole } from './group.policy.js';
import { groupPath } from './group.rows.js';
import { roleInWords } from './role-words.js';

export interface NamedGroup {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly shortId: string;
}

interface Letter {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/**
 * What people are told by mail about belonging to groups, in the unit of work that makes it true. A subject is read over
 * shoulders: it never names the group.
 */
@Injectable()
export class GroupMail {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl' | 'siteName'>,
  ) {}

  async asked(group: NamedGroup, deciderIds: readonly string[], request: { name: string; reason: string }): Promise<void> {
    await this.letter(deciderIds, {
      subject: 'Somebody asks to join your group',
      paragraphs: [`${request.name} asks to join the group "${group.name}".`, `They say: ${request.reason}`, `Decide at ${this.linkTo(group, '/requests')}`],
    });
  }

  /** A group that was hidden after they asked is named to nobody whom it does not let in: it may be called otherwise by now. */
  async decided(group: NamedGroup & Pick<AddressedGroup, 'kind'>, personId: string, { accepted, answer }: { accepted: boolean; answer: string }): Promise<void> {
    const isTold = accepted || group.kind !== 'HIDDEN';
    const declined = `Your request to join ${isTold ? `the group "${group.name}"` : 'a group'} was declined.`;
    await this.letter([personId], {
      subject: accepted ? 'You have joined a group' : 'Your request to join a group was declined',
      paragraphs: [
        accepted ? `You are now a member of the group "${group.name}".` : declined,
        ...(answer ? [`The answer you were given: ${answer}`] : []), ...(isTold ? [this.linkTo(group)] : []),
      ],
    });
  }

  async invited(group: NamedGroup, personId: string, invitation: { by: string; message: string }): Promise<void> {
    const message = invitation.message ? [`They say: ${invitation.message}`] : [];
    await this.letter([personId], {
      subject: 'You are invited to a group',
      paragraphs: [
        `${invitation.by} invites you to the group "${group.name}".`, ...message,
        `See what it is for, and accept or decline, at ${this.config.publicUrl}/groups/invitations`,
      ],
    });
  }

  async removed(group: NamedGroup, personId: string, reason: string): Promise<void> {
    await this.letter([personId], {
      subject: 'You were removed from a group',
      paragraphs: [
        `You are no longer a member of the group "${group.name}". The reason: ${reason}`,
        'What you wrote there stays with the group. You can come back when its owners or moderators invite you again.',
      ],
    });
  }

  async roleChanged(group: NamedGroup, personId: string, role: GroupRole): Promise<void> {
    await this.letter([personId], {
      subject: 'Your role in a group has changed',
      paragraphs: [`You are now ${roleInWords[role]} of the group "${group.name}".`, this.linkTo(group)],
    });
  }

  async adopted(group: NamedGroup, memberIds: readonly string[], ownerName: string): Promise<void> {
    await this.letter(memberIds, {
      subject: 'A group of yours has a new owner',
      paragraphs: [
        `The group "${group.name}" had no owner any more. A site administrator has asked ${ownerName} to own it.`,
        'Owners read all that stands in the group, and decide who belongs to it.', this.linkTo(group),
      ],
    });
  }

  async imported(group: NamedGroup, memberIds: readonly string[]): Promise<void> {
    await this.letter(memberIds, {
      subject: 'A group of yours is here now',
      paragraphs: [
        `A site administrator has brought the group "${group.name}" here from a file. You belong to it, with the role that the file gives you.`,
        'What was written there under your name stands there as yours. If something is not yours, report it or tell an owner of the group.',
        this.linkTo(group),
      ],
    });
  }

  async packReady(group: NamedGroup, personId: string): Promise<void> {
    await this.letter([personId], {
      subject: 'A group of yours is ready to be downloaded',
      paragraphs: [
        `You asked for the group "${group.name}" as a zip file. It is ready, and can be downloaded for seven days by the owners of the group.`,
        `Keep it as safe as the group: whoever has the file can read all that members read. ${this.linkTo(group, '/settings')}`,
      ],
    });
  }

  async packTooLarge(group: NamedGroup, personId: string): Promise<void> {
    await this.letter([personId], {
      subject: 'A group of yours is too large for one file',
      paragraphs: [
        `You asked for the group "${group.name}" as a zip file. It holds more than ${limits.groupPackBytes / 1_000_000_000} GB, or more than 20,000 posts, and cannot be taken out this way.`,
        'Ask whoever runs this site for help.', this.linkTo(group, '/settings'),
      ],
    });
  }

  private linkTo(group: NamedGroup, tab = ''): string {
    return `${this.config.publicUrl}${groupPath(group)}${tab}`;
  }

  /** To each of these people whose account is open. */
  private async letter(personIds: readonly string[], { subject, paragraphs }: Letter): Promise<void> {
    const people = await this.database.rows<{ email: string; name: string }>(sql`
      select account.email, person.name from account join person on person.id = account.person_id
      where person.id = any(${personIds}::uuid[]) and account.suspended_at is null order by account.email`);
    for (const { email, name } of people) {
      await this.mailer.send({ to: email, subject: `${subject} - ${this.config.siteName}`, text: [`Dear ${name},`, ...paragraphs].join('\n\n') });
    }
  }
}
