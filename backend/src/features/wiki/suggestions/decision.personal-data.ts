import { escapeHtml } from '@crossbench/schema/rich-text/reading';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { rowCount, sql } from '../../../platform/db/sql.js';
import { type ClosingFact, PersonalData, type PersonalDataSource, type PersonalPart, counted } from '../../../platform/personal-data.js';
import { mayEdit } from '../stewardship/stewardship.rows.js';
import type { SuggestionStatus } from './suggestion.policy.js';

interface OwnDecision {
  readonly id: string;
  readonly pageId: string;
  readonly status: SuggestionStatus;
  readonly decidedAt: Date;
  readonly answer: string;
  /** Of pages that they may still read. */
  readonly title: string | null;
}

const decisionsAPart = 200;

/** What somebody answered to changes of pages that others suggested. Whoever suggested them goes on reading it. */
@Injectable()
export class DecisionPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'decided-suggestions';
  readonly title = 'Suggested changes that you decided about';

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async whenClosed(personId: string): Promise<ClosingFact[]> {
    const count = await this.countDecisions(personId);
    if (count === 0) return [];
    return [{ fate: 'KEPT', words: `${counted(count, 'answer')} to suggested changes stay${count === 1 ? 's' : ''}, under your name` }];
  }

  async count(personId: string): Promise<number> {
    return Math.ceil((await this.countDecisions(personId)) / decisionsAPart);
  }

  async *parts(personId: string): AsyncGenerator<PersonalPart> {
    let after: string | null = null;
    for (let part = 1; ; part += 1) {
      const rows: OwnDecision[] = await this.after(personId, after);
      const last = rows.at(-1);
      if (!last) return;
      after = last.id;
      yield { name: `decisions-${part}`, title: `${this.title}, part ${part}`, at: null, data: rows, html: rows.map(asHtml).join('\n') };
    }
  }

  private async countDecisions(personId: string): Promise<number> {
    const row = await this.database.row<{ count: number }>(sql`
      select count(*)::int as count from wiki_suggestion where decided_by = ${personId} and person_id <> ${personId}`);
    return row?.count ?? 0;
  }

  private after(personId: string, after: string | null): Promise<OwnDecision[]> {
    return this.database.rows(sql`
      select suggestion.id, suggestion.page_id as "pageId", suggestion.status, suggestion.decided_at as "decidedAt", suggestion.answer, (
        select item.title from item join wiki_page on wiki_page.id = item.id
        where item.id = suggestion.page_id and wiki_page.deleted_at is null
          and ${mayEdit(sql`${personId}::uuid`, sql`item.audience_id`, sql`item.audience_id`, this.clock.now())}) as title
      from wiki_suggestion suggestion
      where decided_by = ${personId} and person_id <> ${personId} and (${after}::uuid is null or suggestion.id > ${after}::uuid)
      order by suggestion.id limit ${rowCount(decisionsAPart)}`);
  }
}

function asHtml({ title, status, decidedAt, answer }: OwnDecision): string {
  const outcome = `${status.toLowerCase().replaceAll('_', ' ')} on ${decidedAt.toISOString().slice(0, 10)}`;
  return `<p>${escapeHtml(`${title ?? 'A page that you no longer see'}: ${outcome}${answer ? `. You answered: ${answer}` : ''}`)}</p>`;
}
