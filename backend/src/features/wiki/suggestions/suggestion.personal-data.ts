import { type RichTextDocument, renderHtml } from '@crossbench/schema/rich-text';
import { escapeHtml } from '@crossbench/schema/rich-text/reading';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { rowCount, sql } from '../../../platform/db/sql.js';
import { Events } from '../../../platform/events/events.js';
import { type ClosingFact, PersonalData, type PersonalDataSource, type PersonalPart, counted } from '../../../platform/personal-data.js';
import { mayEdit } from '../stewardship/stewardship.rows.js';
import { suggestionWithdrawn } from './suggestion.events.js';
import type { SuggestionStatus } from './suggestion.policy.js';

interface OwnSuggestion {
  readonly id: string;
  readonly pageId: string;
  readonly reason: string;
  readonly status: SuggestionStatus;
  readonly createdAt: Date;
  /** Of pages that they may still read: the text is the page's as much as theirs. */
  readonly title: string | null;
  readonly body: RichTextDocument | null;
  readonly answer: string | null;
}

// Each may be a megabyte.
const atOnce = 10;

/** Changes of pages that somebody suggested. What waits goes with them; what was decided stays, as the history of a page does. */
@Injectable()
export class SuggestionPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'suggested-changes';
  readonly title = 'Changes of pages that you suggested';

  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async whenClosed(personId: string): Promise<ClosingFact[]> {
    const row = await this.database.row<{ waiting: number; decided: number }>(sql`
      select count(*) filter (where status = 'WAITING')::int as waiting, count(*) filter (where status <> 'WAITING')::int as decided
      from wiki_suggestion where person_id = ${personId}`);
    const { waiting, decided } = row ?? { waiting: 0, decided: 0 };
    return [
      ...(waiting === 0 ? [] : [{ fate: 'REMOVED' as const, words: `${counted(waiting, 'suggested change')} that wait${waiting === 1 ? 's' : ''} for an answer ${waiting === 1 ? 'is' : 'are'} withdrawn` }]),
      ...(decided === 0 ? [] : [{ fate: 'KEPT' as const, words: `${counted(decided, 'suggested change')} with an outcome stay${decided === 1 ? 's' : ''}, under your name` }]),
    ];
  }

  async close(personId: string): Promise<void> {
    const withdrawn = await this.database.rows<{ id: string; pageId: string }>(sql`
      update wiki_suggestion set status = 'WITHDRAWN', decided_at = ${this.clock.now()}, decided_by = person_id
      where person_id = ${personId} and status = 'WAITING' returning id, page_id as "pageId"`);
    for (const { id, pageId } of withdrawn) await this.events.record(suggestionWithdrawn(id, { pageId }), { personId });
  }

  async count(personId: string): Promise<number> {
    const row = await this.database.row<{ count: number }>(sql`select count(*)::int as count from wiki_suggestion where person_id = ${personId}`);
    return row?.count ?? 0;
  }

  async *parts(personId: string): AsyncGenerator<PersonalPart> {
    let after: string | null = null;
    for (;;) {
      const rows: OwnSuggestion[] = await this.after(personId, after);
      for (const row of rows) yield asPart(row);
      const last = rows.at(-1);
      if (!last || rows.length < atOnce) return;
      after = last.id;
    }
  }

  private after(personId: string, after: string | null): Promise<OwnSuggestion[]> {
    return this.database.rows(sql`
      select suggestion.id, page_id as "pageId", reason, suggestion.status, suggestion.created_at as "createdAt", sight.title,
        case when sight.title is not null then suggestion.body end as body, case when sight.title is not null then answer end as answer
      from wiki_suggestion suggestion left join lateral (
        select item.title from item join wiki_page on wiki_page.id = item.id
        where item.id = suggestion.page_id and wiki_page.deleted_at is null
          and ${mayEdit(sql`${personId}::uuid`, sql`item.audience_id`, sql`item.audience_id`, this.clock.now())}) as sight on true
      where suggestion.person_id = ${personId} and (${after}::uuid is null or suggestion.id > ${after}::uuid)
      order by suggestion.id limit ${rowCount(atOnce)}`);
  }
}

function asPart(row: OwnSuggestion): PersonalPart {
  const { id, reason, status, createdAt, title, body, answer } = row;
  const outcome = status.toLowerCase().replaceAll('_', ' ');
  const words = [`Reason: ${reason}`, `Outcome: ${outcome}`, ...(answer ? [`Answer: ${answer}`] : [])].map((line) => `<p>${escapeHtml(line)}</p>`);
  return {
    name: id, title: title ?? 'A page that you no longer see', at: createdAt, data: row,
    html: words.join('') + (body ? renderHtml(body, { imageUrl: () => undefined }) : ''),
  };
}
