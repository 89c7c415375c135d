import { Injectable } from '@nestjs/common';
import type { FederatedMultiSearchParams } from 'meilisearch';
import type { Actor } from '../../../../platform/access/actor.js';
import { MatchedWords } from '../../text/matched-words.js';
import { PostgresEngine } from '../postgres/postgres-engine.js';
import { Scoring } from '../postgres/scoring.js';
import { shareInHeadline, smallestSetsWorth } from '../postgres/subsets.js';
import { type Candidate, type FacetField, type Facets, type Found, SearchEngine, type SearchRequest } from '../search-engine.js';
import { type Filter, attributeOf, filterOf, isNarrowedBy } from './filters.js';
import type { IndexedPart } from './index-form.js';
import { mostHits } from './index-settings.js';
import { MeilisearchServer } from './meilisearch-server.js';
import { questionsOf, saysAnything } from './questions.js';
import { Understanding, type Understood } from './understanding.js';

/** With fewer documents that hold all the words, others follow. */
const enough = 20;
/** So many of the first are ordered anew: some pages of results. */
const orderedAnew = 100;
/** Where few hold all the words, what holds the more telling half of them is looked at too: Meilisearch leaves out the most frequent ones first. */
const lesserShare = 0.5;
const headline = ['title', 'tags', 'people'];
const mostPartly = { inHeadline: 40, anywhere: 100 };
const mostSets = 6;
const fields = ['kind', 'entityId', 'groupId', 'departmentId', 'authorIds', 'tagIds', 'standing'] as const;

type Kept = Pick<IndexedPart, (typeof fields)[number]>;
type Strategy = 'all' | 'frequency';

/**
 * Meilisearch finds, and the index in PostgreSQL puts the first of what it found in order. What a word may stand for, what to mark, what a
 * misspelt word was taken for and what a query may become is told from the words of documents that the actor may find, as the index in
 * PostgreSQL counts them by audience: Meilisearch has one vocabulary for all.
 */
@Injectable()
export class MeilisearchEngine extends SearchEngine {
  constructor(
    private readonly server: MeilisearchServer,
    private readonly understanding: Understanding,
    private readonly scoring: Scoring,
    private readonly postgres: PostgresEngine,
  ) {
    super();
  }

  async search(actor: Actor, request: SearchRequest): Promise<Found> {
    const filter = filterOf(actor, request);
    if (!filter || !isAskable(request)) return nothing;
    const understood = await this.understanding.of(actor, request);
    const { matched, corrected } = understood;
    const [strict, inHeadline] = await Promise.all([this.ask(request, understood, filter, 'all'), this.partly(request, understood, filter, 'inHeadline')]);
    const [{ hits, total }, anywhere] = isScarce(strict.total, request, understood)
      ? await Promise.all([this.ask(request, understood, filter, 'frequency'), this.partly(request, understood, filter, 'anywhere')])
      : [strict, []];
    const found = folded(hits);
    const candidates = request.sort === 'newest' ? found : await this.ordered(found, folded([...inHeadline, ...anywhere]), understood);
    return {
      candidates: candidates.slice(0, request.limit),
      total: hits.length < request.limit ? candidates.length : Math.max(total, candidates.length),
      matched,
      corrected,
    };
  }

  async facets(actor: Actor, request: SearchRequest): Promise<Facets> {
    const counted = Object.keys(attributeOf) as FacetField[];
    const narrowed = counted.filter((field) => isNarrowedBy(field, request));
    const others = counted.filter((field) => !narrowed.includes(field));
    if (!isAskable(request)) return none;
    const understood = await this.understanding.of(actor, request);
    // Each that narrows is counted without itself; all that do not, together.
    const groups = [others, ...narrowed.map((field) => [field])].filter((group) => group.length > 0);
    const counts = await Promise.all(groups.map(async (group) => {
      const filter = filterOf(actor, request, group.length === 1 && narrowed.includes(group[0] ?? 'kind') ? group[0] : undefined);
      return filter ? this.count(group, request, understood, filter) : [];
    }));
    return { ...none, ...Object.fromEntries(counts.flat()) };
  }

  completions(actor: Actor, query: string, most: number): Promise<readonly string[]> {
    return this.postgres.completions(actor, query, most);
  }

  /** The first of them as the index in PostgreSQL orders what it finds: it knows how rare a word is to the actor, and weighs what stands where. */
  private async ordered(candidates: readonly Candidate[], besides: readonly Candidate[], understood: Understood): Promise<Candidate[]> {
    const all = new Map([...candidates.slice(0, orderedAnew), ...besides, ...candidates].map((candidate) => [nameOf(candidate), candidate]));
    const first = await this.scoring.order([...all.values()].slice(0, orderedAnew + besides.length), understood);
    const ordered = new Map(first.map((candidate) => [nameOf(candidate), candidate]));
    return [...new Map([...ordered, ...all]).values()];
  }

  /** What holds the more telling of the words, in its title, tags or authors or anywhere: it need not hold the others. */
  private async partly(request: SearchRequest, { words, terms }: Understood, filter: Filter, where: keyof typeof mostPartly): Promise<readonly Kept[]> {
    if (words.length < 2 || request.sort === 'newest' || request.verbatim || request.limit === 0) return [];
    const share = where === 'inHeadline' ? shareInHeadline(words.length) : lesserShare;
    const sets = smallestSetsWorth(terms.slice(0, words.length).map(({ rarity }) => rarity), share).filter((set) => set.length < words.length);
    // Stems stand by themselves, not in titles.
    const forms = where === 'inHeadline' ? 1 : 2;
    const queries = sets.slice(0, mostSets).flatMap((set) => questionsOf(request, words.filter((_, place) => set.includes(place)), [], true).slice(0, forms));
    if (queries.length === 0) return [];
    const { hits } = await this.server.ask<Kept>({
      federation: { limit: Math.min(request.limit, mostPartly[where]) },
      queries: queries.map(({ q, weight }) => ({
        indexUid: this.server.live, q, filter: [...filter], matchingStrategy: 'all', attributesToRetrieve: [...fields], federationOptions: { weight },
        ...(where === 'inHeadline' && { attributesToSearchOn: headline }),
      })),
    });
    return hits;
  }

  private async ask(request: SearchRequest, understood: Understood, filter: Filter, strategy: Strategy) {
    const answer = await this.server.ask<Kept>({
      federation: { limit: Math.min(request.limit, mostHits) },
      queries: this.queries(request, understood, filter, strategy),
    });
    const hits = answer.hits.map((hit, place) => ({
      hit,
      // What is out of date sinks, as far as it counts less.
      worth: request.sort === 'newest' ? -place : (hit._federation?.weightedRankingScore ?? 0) * hit.standing,
    }));
    return { hits: hits.sort((one, other) => other.worth - one.worth).map(({ hit }) => hit), total: answer.estimatedTotalHits ?? hits.length };
  }

  private async count(group: readonly FacetField[], request: SearchRequest, understood: Understood, filter: Filter) {
    const index = this.server.live;
    // The first part of a long text holds the words of all, but no phrase of others.
    const counting = (request.phrases ?? []).length > 0 ? filter : [...filter, 'part = 0'];
    const ask = (strategy: Strategy) => this.server.ask({
      federation: { limit: 0, facetsByIndex: { [index]: group.map((field) => attributeOf[field]) } },
      queries: this.queries(request, understood, counting, strategy),
    });
    let answer = await ask('all');
    if (isScarce(answer.estimatedTotalHits ?? 0, request, understood)) answer = await ask('frequency');
    const distribution = answer.facetsByIndex?.[index]?.distribution ?? {};
    return group.map((field): [FacetField, ReadonlyMap<string, number>] => [field, new Map(Object.entries(distribution[attributeOf[field]] ?? {}))]);
  }

  private queries(
    request: SearchRequest, { words, ways }: Understood, filter: Filter, matchingStrategy: Strategy,
  ): FederatedMultiSearchParams['queries'] {
    return questionsOf(request, words, ways, matchingStrategy === 'all').map(({ q, weight }) => ({
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

/** Whether so few hold all the words that those follow which hold the more telling of them. */
function isScarce(total: number, request: SearchRequest, { words }: Understood): boolean {
  return total < enough && words.length > 1 && request.sort !== 'newest' && !request.verbatim;
}

const none: Facets = { kind: new Map(), groupId: new Map(), departmentId: new Map(), authorId: new Map(), tagId: new Map() };
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
    const candidate = { kind, id: entityId, groupId, departmentId, authorIds, tagIds };
    if (!candidates.has(nameOf(candidate))) candidates.set(nameOf(candidate), candidate);
  }
  return [...candidates.values()];
}

function nameOf({ kind, id }: Candidate): string {
  return `${kind}:${id}`;
}
