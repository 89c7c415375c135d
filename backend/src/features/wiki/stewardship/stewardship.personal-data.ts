import { escapeHtml } from '@crossbench/schema/rich-text/reading';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { type ClosingFact, PersonalData, type PersonalDataSource, type PersonalPart, counted } from '../../../platform/personal-data.js';
import type { ReviewAnswer } from './stewardship.rows.js';

interface OwnReview {
  readonly answer: ReviewAnswer;
  readonly note: string;
  readonly at: string;
}

/** What somebody answered when they reviewed pages. The pages are told of by their ids: whether they may still be read, nobody asks here. */
@Injectable()
export class StewardshipPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'reviews';
  readonly title = 'Pages you own and reviews';

  constructor(
    private readonly database: Database,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async whenClosed(personId: string): Promise<ClosingFact[]> {
    const [owned, reviews] = await Promise.all([this.owned(personId), this.count(personId)]);
    return [
      ...(owned === 0 ? [] : [{ fate: 'KEPT' as const, words: `${counted(owned, 'page')} of which you are the owner will have none: those who look after the space are asked` }]),
      ...(reviews === 0 ? [] : [{ fate: 'KEPT' as const, words: `${counted(reviews, 'answer')} to reviews of pages stay${reviews === 1 ? 's' : ''}, under your name` }]),
    ];
  }

  async count(personId: string): Promise<number> {
    const row = await this.database.row<{ count: number }>(sql`select count(*)::int as count from page_review where person_id = ${personId}`);
    return row?.count ?? 0;
  }

  async *parts(personId: string): AsyncGenerator<PersonalPart> {
    const data = await this.database.rows<OwnReview>(sql`
      select page_id as "pageId", answer, note, at::text as at from page_review where person_id = ${personId} order by at, id`);
    if (data.length === 0) return;
    const html = `<ul>${data.map(({ answer, note, at }) => `<li>${escapeHtml([at, answer.toLowerCase().replace('_', ' '), note].filter(Boolean).join('. '))}</li>`).join('')}</ul>`;
    yield { name: 'reviews', title: 'Your answers to reviews of pages', at: null, data, html };
  }

  private async owned(personId: string): Promise<number> {
    const row = await this.database.row<{ count: number }>(sql`
      select count(*)::int as count from item join wiki_page on wiki_page.id = item.id
      where item.kind = 'page' and item.owner_position_id is null and coalesce(item.owner_person_id, item.author_id) = ${personId}
        and wiki_page.deleted_at is null and item.status = 'PUBLISHED'`);
    return row?.count ?? 0;
  }
}
