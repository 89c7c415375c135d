import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { MatchedWords } from '../../text/matched-words.js';
import { type Candidate, type Facets, type Found, SearchEngine, type SearchRequest } from '../search-engine.js';
import { Completions } from './completions.js';
import { FacetCounts } from './facet-counts.js';
import { type Match, Matching } from './matching.js';
import { Questions } from './question.js';
import { Scoring } from './scoring.js';
import type { Term } from './terms.js';

/** Full-text search inside PostgreSQL, without any extension. */
@Injectable()
export class PostgresEngine extends SearchEngine {
  constructor(
    private readonly questions: Questions,
    private readonly matching: Matching,
    private readonly scoring: Scoring,
    private readonly facetCounts: FacetCounts,
    private readonly likelyQueries: Completions,
  ) {
    super();
  }

  async search(actor: Actor, request: SearchRequest): Promise<Found> {
    const question = await this.questions.of(actor, request);
    if (!question) return { candidates: [], total: 0, matched: MatchedWords.none, corrected: null };
    const { limit, enough = limit } = request;
    const { likeliest, others, total } = await (request.sort === 'newest' ? this.matching.newest(question, limit) : this.matching.best(question, limit));
    const ordered = [...(await this.scoring.order(likeliest, question)), ...others];
    return {
      candidates: ordered.slice(0, total > limit ? Math.min(enough, limit) : limit).map(candidateOf),
      total,
      matched: matchedWords(question.terms),
      corrected: question.corrected,
    };
  }

  facets(actor: Actor, request: SearchRequest): Promise<Facets> {
    return this.facetCounts.of(actor, request);
  }

  completions(actor: Actor, query: string, most: number): Promise<readonly string[]> {
    return this.likelyQueries.of(actor, query, most);
  }
}

function candidateOf({ kind, id, groupId, departmentId, authors, tags }: Match): Candidate {
  return { kind, id, groupId, departmentId, authorIds: idsIn(authors), tagIds: idsIn(tags) };
}

/** `{one,two}` */
function idsIn(list: string): string[] {
  return list.length > 2 ? list.slice(1, -1).split(',') : [];
}

function matchedWords(terms: readonly Term[]): MatchedWords {
  const words = terms.flatMap((term) => [term.exact, ...term.near, ...term.far]);
  return new MatchedWords(
    new Set(words),
    terms.flatMap((term) => (term.prefix ? [term.prefix] : [])),
  );
}
