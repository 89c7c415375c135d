import { Injectable } from '@nestjs/common';
import type { FederatedMultiSearchParams } from 'meilisearch';
import type { Actor } from '../../../../platform/access/actor.js';
import { MatchedWords } from '../../text/matched-words.js';
import { PostgresEngine } from '../postgres/postgres-engine.js';
import { type Candidate, type FacetField, type Facets, type Found, SearchEngine, type SearchRequest } from '../search-engine.js';
import { type Filter, attributeOf, filterOf, isNarrowedBy } from './filters.js';
import type { IndexedPart } from './index-form.js';
import { mostHits } from './index-settings.js';
import { MeilisearchServer } from './meilisearch-server.js';
import { type Question, questionsOf, saysAnything, wordsIn } from './questions.js';
import { Stems } from './stems.js';
import { Understanding } from './understanding.js';

/** With fewer documents that hold all the words, those follow that hold the more telling of them. */
const enough = 20;
const fields = ['kind', 'entityId', 'groupId', 'departmentId', 'authorIds', 'tagIds', 'standing'] as const;

type Kept = Pick<IndexedPart, (typeof fields)[number]>;
type Strategy = 'all' | 'frequency';

/**
 * Asks Meilisearch. What to mark, what a misspelt word was taken for and what a query may become is told from the words of documents that
 * the actor may find, as the index in PostgreSQL counts them by audience: Meilisearch has one vocabulary for all.
 */
@Injectable()
export class MeilisearchEngine extends SearchEngine {
  constructor(
    private readonly server: MeilisearchServer,
    private readonly stems: Stems,
    private readonly understanding: Understanding,
    private readonly postgres: PostgresEngine,
  ) {
    super();
  }

  async search(actor: Actor, request: SearchRequest): Promise<Found> {
    const filter = filterOf(actor, request);
    if (!filter || !isAskable(request)) return nothing;
    const [questions, understood] = await Promise.all([this.questions(actor, request), this.understanding.of(actor, request)]);
    const ask = (strategy: Strategy) => this.ask(request, questions, filter, strategy);
    const strict = await ask('all');
    const isScarce = strict.total < enough && wordsIn(request).length > 1 && request.sort !== 'newest' && !request.verbatim;
    const { hits, total } = isScarce ? await ask('frequency') : strict;
    const candidates = folded(hits);
    return { candidates, total: hits.length < request.limit ? candidates.length : Math.max(total, candidates.length), ...understood };
  }

  async facets(actor: Actor, request: SearchRequest): Promise<Facets> {
    const counted = Object.keys(attributeOf) as FacetField[];
    const narrowed = counted.filter((field) => isNarrowedBy(field, request));
    const others = counted.filter((field) => !narrowed.includes(field));
    const questions = isAskable(request) ? await this.questions(actor, request) : [];
    // Each that narrows is counted without itself; all that do not, together.
    const groups = [others, ...narrowed.map((field) => [field])].filter((group) => group.length > 0 && questions.length > 0);
    const counts = await Promise.all(groups.map(async (group) => {
      const filter = filterOf(actor, request, group.length === 1 && narrowed.includes(group[0] ?? 'kind') ? group[0] : undefined);
      return filter ? this.count(group, request, questions, filter) : [];
    }));
    return { kind: new Map(), groupId: new Map(), departmentId: new Map(), authorId: new Map(), tagId: new Map(), ...Object.fromEntries(counts.flat()) };
  }

  completions(actor: Actor, query: string, most: number): Promise<readonly string[]> {
    return this.postgres.completions(actor, query, most);
  }

  private async questions(actor: Actor, request: SearchRequest): Promise<Question[]> {
    const [stems, others] = await Promise.all([
      this.stems.of(wordsIn(request).map(({ text }) => text)),
      this.understanding.otherWays(actor, request),
    ]);
    return questionsOf(request, stems, others);
  }

  private async ask(request: SearchRequest, questions: readonly Question[], filter: Filter, strategy: Strategy) {
    const answer = await this.server.ask<Kept>({
      federation: { limit: Math.min(request.limit, mostHits) },
      queries: this.queries(request, questions, filter, strategy),
    });
    const hits = answer.hits.map((hit, place) => ({
      hit,
      // What is out of date sinks, as far as it counts less.
      worth: request.sort === 'newest' ? -place : (hit._federation?.weightedRankingScore ?? 0) * hit.standing,
    }));
    return { hits: hits.sort((one, other) => other.worth - one.worth).map(({ hit }) => hit), total: answer.estimatedTotalHits ?? hits.length };
  }

  private async count(group: readonly FacetField[], request: SearchRequest, questions: readonly Question[], filter: Filter) {
    const index = this.server.live;
    const ask = (strategy: Strategy) => this.server.ask({
      federation: { limit: 0, facetsByIndex: { [index]: group.map((field) => attributeOf[field]) } },
      queries: this.queries(request, questions, filter, strategy),
    });
    let answer = await ask('all');
    const isScarce = (answer.estimatedTotalHits ?? 0) < enough && wordsIn(request).length > 1 && request.sort !== 'newest' && !request.verbatim;
    if (isScarce) answer = await ask('frequency');
    const distribution = answer.facetsByIndex?.[index]?.distribution ?? {};
    return group.map((field): [FacetField, ReadonlyMap<string, number>] => [field, new Map(Object.entries(distribution[attributeOf[field]] ?? {}))]);
  }

  private queries(request: SearchRequest, questions: readonly Question[], filter: Filter, matchingStrategy: Strategy): FederatedMultiSearchParams['queries'] {
    return questions.map(({ q, weight }) => ({
      indexUid: this.server.live,
      q,
      filter: [...filter],
      matchingStrategy,
      attributesToRetrieve: [...fields],
      federationOptions: { weight },
      ...(request.sort === 'newest' && { sort: ['at:desc'] }),
    }));
  }
}

const nothing: Found = { candidates: [], total: 0, matched: MatchedWords.none, corrected: null };

/** Nothing was asked where there are neither words nor filters. */
function isAskable(request: SearchRequest): boolean {
  if (saysAnything(request)) return true;
  return !request.query.trim() && Object.values(request.filters ?? {}).some((given) => given !== undefined);
}

/** Each document once, however many of its parts match, as its best part ranks. */
function folded(hits: readonly Kept[]): Candidate[] {
  const candidates = new Map<string, Candidate>();
  for (const { kind, entityId, groupId, departmentId, authorIds, tagIds } of hits) {
    const key = `${kind}:${entityId}`;
    if (!candidates.has(key)) candidates.set(key, { kind, id: entityId, groupId, departmentId, authorIds, tagIds });
  }
  return [...candidates.values()];
}
