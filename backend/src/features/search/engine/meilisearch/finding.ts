import { Injectable } from '@nestjs/common';
import type { FederatedMultiSearchParams, Hit, MultiSearchQuery, SearchResponse } from 'meilisearch';
import { shareInHeadline, smallestSetsWorth } from '../postgres/subsets.js';
import type { FacetField, SearchRequest } from '../search-engine.js';
import { type Filter, attributeOf } from './filters.js';
import type { IndexedPart } from './index-form.js';
import { mostHits } from './index-settings.js';
import { MeilisearchServer } from './meilisearch-server.js';
import { questionsOf } from './questions.js';
import type { Understood } from './understanding.js';

/** With fewer documents that hold all the words, others follow. */
const enough = 20;
/** Where few hold all the words, what holds the more telling half of them is looked at too: Meilisearch leaves out the most frequent ones first. */
const lesserShare = 0.5;
const headline = ['title', 'tags', 'people'];
const mostPartly = { inHeadline: 40, anywhere: 100 };
const mostSets = 6;
/** Where so many hold all the words, the best of them are better than what lacks some. */
const plenty = 500;
const fields = ['kind', 'entityId', 'groupId', 'departmentId', 'authorIds', 'tagIds', 'standing'] as const;

export type Kept = Pick<IndexedPart, (typeof fields)[number]>;
type Strategy = 'all' | 'frequency';
type Queries = FederatedMultiSearchParams['queries'];

/** What was found together. */
export interface Round {
  readonly hits: readonly FoundHit[];
  readonly total: number;
  /** What need not hold all the words, to be ordered among the others. */
  readonly besides: readonly Kept[];
  /** So many candidates are made of it at most. */
  readonly limit: number;
}

export interface FoundHit extends Kept {
  /** As Meilisearch ranks it. */
  readonly score: number;
}

/** Asks Meilisearch. Each question costs it a reading of all audiences of who asks, and each request a journey: there are as few as will do. */
@Injectable()
export class Finding {
  constructor(private readonly server: MeilisearchServer) {}

  /** What holds all the words, `few` of it where there is more than was asked for, and unless that is plenty, what holds the more telling of them. */
  async find(request: SearchRequest, understood: Understood, filter: Filter, few: number): Promise<Round> {
    const { limit } = request;
    const inHeadline = this.partly(request, understood, filter, 'inHeadline');
    const isSurelyScarce = isScarce(mostOfAll(understood), request, understood);
    const all = this.queries(request, understood, filter, 'all');
    const strict = isSurelyScarce ? undefined : await this.ask(all, [], few);
    if (strict && !isScarce(strict.total, request, understood)) {
      const isAllWanted = few < strict.total && strict.total <= limit;
      if (isAllWanted) return this.ask(all, inHeadline, limit);
      const besides = strict.total < plenty ? await this.askBesides(inHeadline) : [];
      return { ...strict, besides, limit: strict.total > few ? few : limit };
    }
    const anywhere = this.partly(request, understood, filter, 'anywhere');
    const others = inHeadline.filter(({ q }) => !anywhere.some((other) => other.q === q));
    return this.ask(this.queries(request, understood, filter, 'frequency'), [...others, ...anywhere], limit);
  }

  /** For what holds the more telling of the words, in its title, tags or authors or anywhere: it need not hold the others. */
  private partly(request: SearchRequest, { words, terms }: Understood, filter: Filter, where: keyof typeof mostPartly): MultiSearchQuery[] {
    if (words.length < 2 || request.sort === 'newest' || request.verbatim || request.limit === 0) return [];
    const share = where === 'inHeadline' ? shareInHeadline(words.length) : lesserShare;
    const sets = smallestSetsWorth(terms.slice(0, words.length).map(({ rarity }) => rarity), share).filter((set) => set.length < words.length);
    // A word that is known is taken for whole: what begins with it is looked for where all words are.
    const whole = words.map((word) => (word.isKnown ? { ...word, unfinished: false } : word));
    const queries = sets.slice(0, mostSets).flatMap((set) => questionsOf(request, whole.filter((_, place) => set.includes(place)), [], true));
    return queries.map(({ q }) => ({
      indexUid: this.server.live, q, filter: [...filter], matchingStrategy: 'all', attributesToRetrieve: [...fields],
      limit: Math.ceil(Math.min(request.limit, mostPartly[where]) / queries.length),
      ...(where === 'inHeadline' && { attributesToSearchOn: headline }),
    }));
  }

  /** One question is asked together with those besides: several are counted together, which is a request of its own. */
  private async ask(queries: Queries, besides: readonly MultiSearchQuery[], limit: number): Promise<Round> {
    const [only] = queries;
    const most = Math.min(limit, mostHits);
    if (only && queries.length === 1) {
      const { federationOptions: _, ...alone } = only;
      const [answer, ...others] = await this.server.askEach<Kept>([{ ...alone, limit: most, showRankingScore: true }, ...besides]);
      return roundOf(answer, ({ _rankingScore = 0 }) => _rankingScore, others, limit);
    }
    const [answer, others] = await Promise.all([this.server.ask<Kept>({ federation: { limit: most }, queries }), this.askBesides(besides)]);
    return { ...roundOf(answer, ({ _federation }) => _federation?.weightedRankingScore ?? 0, [], limit), besides: others };
  }

  private async askBesides(queries: readonly MultiSearchQuery[]): Promise<readonly Kept[]> {
    const answers = queries.length > 0 ? await this.server.askEach<Kept>(queries) : [];
    return answers.flatMap(({ hits }) => hits);
  }

  /** How many documents have which values of these fields. */
  async count(group: readonly FacetField[], request: SearchRequest, understood: Understood, filter: Filter) {
    const index = this.server.live;
    // The first part of a long text holds the words of all, but no phrase of others.
    const counting = (request.phrases ?? []).length > 0 ? filter : [...filter, 'part = 0'];
    const ask = (strategy: Strategy) => this.server.ask({
      federation: { limit: 0, facetsByIndex: { [index]: group.map((field) => attributeOf[field]) } },
      queries: this.queries(request, understood, counting, strategy),
    });
    const isSurelyScarce = isScarce(mostOfAll(understood), request, understood);
    let answer = await ask(isSurelyScarce ? 'frequency' : 'all');
    if (!isSurelyScarce && isScarce(answer.estimatedTotalHits ?? 0, request, understood)) answer = await ask('frequency');
    const distribution = answer.facetsByIndex?.[index]?.distribution ?? {};
    return group.map((field): [FacetField, ReadonlyMap<string, number>] => [field, new Map(Object.entries(distribution[attributeOf[field]] ?? {}))]);
  }

  private queries(request: SearchRequest, { words, ways }: Understood, filter: Filter, matchingStrategy: Strategy): Queries {
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

/** No more than these can hold all the words. */
function mostOfAll({ words, ways }: Understood): number {
  return ways.length > 0 ? Infinity : Math.min(Infinity, ...words.map(({ documents }) => documents));
}

function roundOf(answer: SearchResponse<Kept> | undefined, scoreOf: (hit: Hit<Kept>) => number, besides: readonly SearchResponse<Kept>[], limit: number): Round {
  const hits = (answer?.hits ?? []).map((hit) => ({ ...hit, score: scoreOf(hit) }));
  return { hits, limit, total: answer?.estimatedTotalHits ?? hits.length, besides: besides.flatMap((other) => other.hits) };
}
