import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { Events } from '../../../../platform/events/events.js';
import { Tasks } from '../../../../platform/jobs/tasks.js';
import { pageOverdueChanged } from '../stewardship.events.js';
import { type DuePageRow, DuePagesRepository } from './due-pages.repository.js';
import { type AskStage, nextAsk, stages } from './next-ask.js';
import { type ReviewsAsked, StewardshipMail } from './stewardship.mail.js';

const toldAtOnce = 500;

interface Ask {
  readonly page: DuePageRow;
  readonly stage: AskStage;
}

/** Every day asks those who answer for pages whose review is due: in one mail each, however many pages there are. */
@Injectable()
export class AskForReviews implements OnModuleInit {
  constructor(
    private readonly pages: DuePagesRepository,
    private readonly mail: StewardshipMail,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.register('ask-for-reviews', () => this.run());
    // By the day of the site, which begins at another hour elsewhere; what was asked today is not asked again.
    this.tasks.repeat('ask-for-reviews', '10 1,7,13,19 * * *');
  }

  async run(): Promise<void> {
    await this.work.run(async () => {
      await this.pages.lock();
      await this.ask();
    });
    while (await this.tellOverdue());
  }

  private async ask(): Promise<void> {
    const today = this.pages.today();
    const asks = (await this.pages.due()).flatMap((page): Ask[] => {
      const stage = nextAsk(page, today);
      return stage === null ? [] : [{ page, stage }];
    });
    if (asks.length === 0) return;
    for (const [personId, asked] of await this.byRecipient(asks)) await this.mail.asked(personId, asked);
    await this.pages.note(asks.map(({ page, stage }) => ({ id: page.id, ownerId: page.ownerId, stage })));
  }

  private async byRecipient(asks: readonly Ask[]): Promise<Map<string, ReviewsAsked>> {
    const spaceIds = [...new Set(asks.filter(({ stage }) => stage === stages.fallback).map(({ page }) => page.spaceId))];
    const fallbacks = await this.pages.fallbacksOf(spaceIds);
    const recipients = new Map<string, { own: string[]; reminded: string[]; others: string[] }>();
    const of = (personId: string) => {
      const known = recipients.get(personId) ?? { own: [], reminded: [], others: [] };
      recipients.set(personId, known);
      return known;
    };
    for (const { page, stage } of asks) {
      if (stage === stages.fallback) for (const personId of fallbacks.get(page.spaceId) ?? []) of(personId).others.push(page.title);
      else if (page.ownerId) of(page.ownerId)[stage === stages.owner ? 'own' : 'reminded'].push(page.title);
    }
    return recipients;
  }

  /** Some at a time, so that nobody waits long for the pages. */
  private tellOverdue(): Promise<boolean> {
    return this.work.run(async () => {
      const changed = await this.pages.overdueChanged(toldAtOnce);
      await this.events.recordAll(changed.map(({ id, isOverdue }) => pageOverdueChanged(id, isOverdue)));
      return changed.length === toldAtOnce;
    });
  }
}
