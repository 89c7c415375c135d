import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../../config.js';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { Mailer } from '../../../../platform/mail/mailer.js';
import { CONFIG } from '../../../../platform/platform.tokens.js';
import { counted } from '../../../../platform/personal-data.js';

/** Titles of pages that somebody is asked to review. */
export interface ReviewsAsked {
  readonly own: readonly string[];
  /** Own pages about which they were asked before. */
  readonly reminded: readonly string[];
  /** Pages whose owners have left, or did not answer. */
  readonly others: readonly string[];
}

const mostTitles = 10;

/** What people are told by mail about pages that are theirs to look after. A subject is read over shoulders: it names no page. */
@Injectable()
export class StewardshipMail {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl' | 'siteName'>,
  ) {}

  async asked(personId: string, { own, reminded, others }: ReviewsAsked): Promise<void> {
    const all = own.length + reminded.length + others.length;
    await this.letter(personId, all === 1 ? 'A page waits for your review' : `${counted(all, 'page')} wait for your review`, [
      ...listed('You own these pages, and their review is due:', own),
      ...listed('You were asked two weeks ago about these pages of yours:', reminded),
      ...listed('You look after the space of these pages. Nobody else answers for them now:', others),
      `Say whether they are still right, must change or can be retired: ${this.config.publicUrl}/wiki/reviews`,
    ]);
  }

  /** To somebody whose account is open. */
  async letter(personId: string, subject: string, paragraphs: readonly string[]): Promise<void> {
    const person = await this.database.row<{ email: string; name: string }>(sql`
      select account.email, person.name from account join person on person.id = account.person_id
      where person.id = ${personId} and account.suspended_at is null`);
    if (!person) return;
    await this.mailer.send({
      to: person.email, subject: `${subject} - ${this.config.siteName}`, text: [`Dear ${person.name},`, ...paragraphs].join('\n\n'),
    });
  }
}

function listed(heading: string, titles: readonly string[]): string[] {
  if (titles.length === 0) return [];
  const more = titles.length > mostTitles ? [`and ${titles.length - mostTitles} more`] : [];
  return [[heading, ...titles.slice(0, mostTitles).map((title) => `- ${title}`), ...more].join('\n')];
}
