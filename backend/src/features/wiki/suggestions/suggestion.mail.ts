import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../config.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import type { Page } from '../pages/page.entity.js';
import { DuePagesRepository } from '../stewardship/asking/due-pages.repository.js';
import { StewardshipMail } from '../stewardship/asking/stewardship.mail.js';
import { StewardshipQueries } from '../stewardship/stewardship.queries.js';
import { mayEdit } from '../stewardship/stewardship.rows.js';
import type { SuggestionStatus } from './suggestion.policy.js';

type Outcome = Exclude<SuggestionStatus, 'WAITING' | 'WITHDRAWN'>;

const outcomes: Record<Outcome, string> = {
  ACCEPTED: 'It is accepted, and stands on the page.',
  ACCEPTED_WITH_CHANGES: 'It is accepted with changes, and stands on the page.',
  DECLINED: 'It is declined.',
};

/** What people are told about suggested changes. Of the texts nothing is sent: whoever may still read them finds them on the site. */
@Injectable()
export class SuggestionMail {
  constructor(
    private readonly database: Database,
    private readonly letters: StewardshipMail,
    private readonly stewardship: StewardshipQueries,
    private readonly fallbacks: DuePagesRepository,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** Asks the owner of the page; where it has none who may edit it, those who look after its space. */
  async waiting(actor: Actor, page: Pick<Page, 'id' | 'title' | 'spaceId'>, suggestionId: string): Promise<void> {
    const { ownerId } = await this.stewardship.of(actor, page.id);
    const recipients = ownerId ? [ownerId] : ((await this.fallbacks.fallbacksOf([page.spaceId])).get(page.spaceId) ?? []);
    const name = await this.nameOf(actor.personId);
    const role = ownerId ? 'You own this page' : 'You look after the space of this page, which has no owner';
    for (const personId of recipients) {
      await this.letters.letter(personId, 'A change of a wiki page is suggested', [
        `${name} suggests a change of “${page.title}”. ${role}.`,
        `See what would change, and accept or decline it: ${this.addressOf(suggestionId)}`,
      ]);
    }
  }

  /** Tells whoever suggested it, as long as they may read the page. */
  async decided(page: Pick<Page, 'id' | 'title'>, suggestion: { readonly id: string; readonly personId: string }, outcome: Outcome, answer = ''): Promise<void> {
    if (!(await this.reads(suggestion.personId, page.id))) return;
    await this.letters.letter(suggestion.personId, 'A change that you suggested was decided', [
      `You suggested a change of “${page.title}”. ${outcomes[outcome]}`,
      ...(answer ? [`What they say: ${answer}`] : []),
      `See it here: ${this.addressOf(suggestion.id)}`,
    ]);
  }

  private addressOf(suggestionId: string): string {
    return `${this.config.publicUrl}/wiki/suggestions/${suggestionId}`;
  }

  private async nameOf(personId: string): Promise<string> {
    return (await this.database.row<{ name: string }>(sql`select name from person where id = ${personId}`))?.name ?? '';
  }

  private async reads(personId: string, pageId: string): Promise<boolean> {
    const rows = await this.database.rows(sql`
      select from item where item.id = ${pageId}
        and ${mayEdit(sql`${personId}::uuid`, sql`item.audience_id`, sql`item.audience_id`, this.clock.now())}`);
    return rows.length > 0;
  }
}
