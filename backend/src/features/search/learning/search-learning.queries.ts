import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../config.js';
import type { Actor } from '../../../platform/access/actor.js';
import { canAdminister } from '../../../platform/access/administration.js';
import { ensure } from '../../../platform/access/ensure.js';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { type NumberedPage, NumberedPages } from '../../../platform/db/numbered-pages.js';
import { type Sql, sql } from '../../../platform/db/sql.js';
import { BadRequest } from '../../../platform/errors/domain-errors.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import { learningPeriods } from '../search.limits.js';

export type SearchOutcome = 'NOTHING_FOUND' | 'NOTHING_OPENED';

export interface LearntSearchRow {
  readonly words: string;
  readonly query: string;
  /** How often it came to nothing. */
  readonly times: number;
  /** How often it was asked at all. */
  readonly asked: number;
  readonly lastAskedAt: Date;
}

export interface LearningFigures {
  readonly asked: number;
  readonly nothingFound: number;
  readonly nothingOpened: number;
}

export interface SearchLearning extends LearningFigures, NumberedPage {
  readonly searches: readonly LearntSearchRow[];
  readonly daysWithNames: number;
  readonly leastPeople: number;
}

const pages = new NumberedPages(25);

const outcomes: Readonly<Record<SearchOutcome, Sql>> = {
  NOTHING_FOUND: sql`found = 0`,
  NOTHING_OPENED: sql`(found > 0 and not opened)`,
};

/** Which searches came to nothing. It names nobody, and tells of no search that too few people made. */
@Injectable()
export class SearchLearningQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async report(actor: Actor, { outcome, days, page }: { outcome: SearchOutcome; days: number; page: number }): Promise<SearchLearning> {
    ensure(canAdminister(actor));
    if (!learningPeriods.includes(days)) throw new BadRequest(`Ask for ${learningPeriods.join(', ')} days`);
    const since = this.clock.inSeconds(-days * 86_400);
    const learnt = this.learnt(since, outcomes[outcome]);
    const [searches, count, figures] = await Promise.all([
      this.database.rows<LearntSearchRow>(sql`
        with learnt as (${learnt}) select words, query, times, asked, last_asked_at as "lastAskedAt" from learnt
        order by times desc, last_asked_at desc, words ${pages.rowsOf(page)}`),
      this.database.row<{ count: number }>(sql`with learnt as (${learnt}) select count(*)::int as count from learnt`),
      this.database.row<LearningFigures>(sql`
        select count(*)::int as asked, count(*) filter (where ${outcomes.NOTHING_FOUND})::int as "nothingFound",
          count(*) filter (where ${outcomes.NOTHING_OPENED})::int as "nothingOpened"
        from search_asked where asked_at >= ${since}`),
    ]);
    return {
      asked: 0, nothingFound: 0, nothingOpened: 0, ...figures,
      searches,
      ...pages.tell(page, count?.count ?? 0),
      daysWithNames: this.config.searchLearningDays,
      leastPeople: this.config.searchLearningPeople,
    };
  }

  /** By day, not by minute: when exactly somebody asked could give them away. */
  private learnt(since: Date, outcome: Sql): Sql {
    return sql`
      select words, mode() within group (order by query) filter (where ${outcome}) as query,
        count(*) filter (where ${outcome})::int as times, count(*)::int as asked,
        date_trunc('day', max(asked_at) filter (where ${outcome})) as last_asked_at
      from search_asked where asked_at >= ${since} and words is not null group by words
      having greatest(count(distinct person_id) filter (where ${outcome}), max(people) filter (where ${outcome})) >= ${this.config.searchLearningPeople}::int`;
  }
}
