import { escapeHtml } from '@crossbench/schema/rich-text/reading';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { type ClosingFact, PersonalData, type PersonalDataSource, type PersonalPart, counted } from '../../../platform/personal-data.js';
import { AskedSearchRepository } from './asked-search.repository.js';

interface OwnSearch {
  readonly query: string;
  readonly at: string;
  readonly opened: boolean;
}

/** What somebody searched for, as long as it is known that it was them. */
@Injectable()
export class SearchLearningPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'searches';
  readonly title = 'What you searched for';

  constructor(
    private readonly database: Database,
    private readonly asked: AskedSearchRepository,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async whenClosed(personId: string): Promise<ClosingFact[]> {
    const count = await this.count(personId);
    return count === 0 ? [] : [{ fate: 'REMOVED', words: `${counted(count, 'search', 'searches')} of yours ${count === 1 ? 'is' : 'are'} forgotten` }];
  }

  close(personId: string): Promise<void> {
    return this.asked.forgetPerson(personId);
  }

  async count(personId: string): Promise<number> {
    const row = await this.database.row<{ count: number }>(sql`select count(*)::int as count from search_asked where person_id = ${personId}`);
    return row?.count ?? 0;
  }

  async *parts(personId: string): AsyncGenerator<PersonalPart> {
    const data = await this.database.rows<OwnSearch>(sql`
      select query, asked_at::text as at, opened from search_asked where person_id = ${personId} order by asked_at, id`);
    if (data.length === 0) return;
    const lines = data.map(({ query, at, opened }) => `<li>${escapeHtml(`${query}, ${at}${opened ? ', a result was opened' : ''}`)}</li>`);
    yield { name: 'searches', title: this.title, at: null, data, html: `<ul>${lines.join('')}</ul>` };
  }
}
