import { escapeHtml } from '@crossbench/schema/rich-text/reading';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type ClosingFact, PersonalData, type PersonalDataSource, type PersonalPart, counted } from '../../../platform/personal-data.js';
import { KeptSearchQueries } from './kept-search.queries.js';
import { KeptSearchRepository } from './kept-search.repository.js';

/** What somebody searched for last, and the searches that they keep. Filters are ids: what these name may not be theirs to read any more. */
@Injectable()
export class KeptSearchPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'kept-searches';
  readonly title = 'Recent and saved searches';

  constructor(
    private readonly queries: KeptSearchQueries,
    private readonly kept: KeptSearchRepository,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async whenClosed(personId: string): Promise<ClosingFact[]> {
    const count = await this.count(personId);
    return count === 0 ? [] : [{ fate: 'REMOVED', words: counted(count, 'recent or saved search', 'recent and saved searches') }];
  }

  close(personId: string): Promise<void> {
    return this.kept.removeAll(personId);
  }

  async count(personId: string): Promise<number> {
    const [recent, saved] = await Promise.all([this.queries.recent({ personId }), this.queries.saved({ personId })]);
    return recent.length + saved.length;
  }

  async *parts(personId: string): AsyncGenerator<PersonalPart> {
    const [recent, saved] = await Promise.all([this.queries.recent({ personId }), this.queries.saved({ personId })]);
    if (recent.length + saved.length === 0) return;
    const list = (heading: string, lines: readonly string[]): string =>
      lines.length === 0 ? '' : `<h2>${heading}</h2><ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`;
    const html = list('Searched for last', recent.map(({ query }) => query)) + list('Saved', saved.map(({ name, query }) => (query ? `${name}: ${query}` : name)));
    yield { name: 'kept-searches', title: this.title, at: null, data: { recent, saved }, html };
  }
}
