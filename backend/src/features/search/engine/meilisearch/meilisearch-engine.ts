import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { SearchSources } from '../../../../platform/search-source.js';
import { MatchedWords } from '../../text/matched-words.js';
import { PostgresEngine } from '../postgres/postgres-engine.js';
import { Scoring } from '../postgres/scoring.js';
import { type Candidate, type FacetField, type Facets, type Found, SearchEngine, type SearchRequest } from '../search-engine.js';
import { attributeOf, filterOf, isNarrowedBy } from './filters.js';
import { Finding, type FoundHit, type Kept } from './finding.js';
import { saysAnything } from './questions.js';
import { Understanding, type Understood } from './understanding.js';

/** So many of the first are ordered anew: three pages of results. */
const orderedAnew = 60;

/**
 * Meilisearch finds, and the index in PostgreSQL puts the first of what it found in order. What a word may stand for, what to mark, what a
 * misspelt word was taken for and what a query may become is told from the words of documents that the actor may find, as the index in
 * PostgreSQL counts them by audience: Meilisearch has one vocabulary for all.
 */
@Injectable()
export class MeilisearchEngine extends SearchEngine {
  constructor(
    private readonly finding: Finding,
    private readonly understanding: Understanding,
    private readonly scoring: Scoring,
    private readonly postgres: PostgresEngine,
    private readonly sources: SearchSources,
  ) {
    super();
  }

  async search(actor: Actor, request: SearchRequest): Promise<Found> {
    if (!isAskable(request)) return nothing;
    const understood = await this.understanding.of(actor, request);
    const filter = filterOf(understood, request, { allKinds: this.allKinds() });
    if (!filter) return nothing;
    const { matched, corrected } = understood;
    const { hits, total, besides, limit } = await this.finding.find(request, understood, filter, fewestFor(request, understood));
    const candidates = request.sort === 'newest' ? folded(hits) : await this.ordered(hits, folded(besides), understood);
    return {
      candidates: candidates.slice(0, limit),
      total: hits.length < limit ? candidates.length : Math.max(total, candidates.length),
      matched,
      corrected,
    };
  }

  async facets(actor: Actor, request: SearchRequest): Promise<Facets> {
    const counted = Object.keys(attributeOf) as FacetField[];
    const allKinds = this.allKinds();
    const narrowed = counted.filter((field) => isNarrowedBy(field, request, allKinds));
    const others = counted.filter((field) => !narrowed.includes(field));
    if (!isAskable(request)) return none;
    const understood = await this.understanding.of(actor, request);
    // Each that narrows is counted without itself; all that do not, together.
    const groups = [others, ...narrowed.map((field) => [field])].filter((group) => group.length > 0);
    const counts = await Promise.all(groups.map(async (group) => {
      const filter = filterOf(understood, request, { allKinds, except: group.length === 1 && narrowed.includes(group[0] ?? 'kind') ? group[0] : undefined });
      return filter ? this.finding.count(group, request, understood, filter) : [];
    }));
    return { ...none, ...Object.fromEntries(counts.flat()) };
  }

  completions(actor: Actor, query: string, most: number): Promise<readonly string[]> {
    return this.postgres.completions(actor, query, most);
  }

  private allKinds(): string[] {
    return this.sources.all().map(({ kind }) => kind);
  }

  /**
   * The first of them as the index in PostgreSQL orders what it finds: it knows how rare a word is to the actor, and weighs what stands where.
   * Which are the first must not depend on how many are asked for, so that pages follow one another.
   */
  private async ordered(hits: readonly FoundHit[], besides: readonly Candidate[], understood: Understood): Promise<Candidate[]> {
    if (understood.terms.length === 0) return folded(sunken(hits));
    const looked = together([...folded(hits.slice(0, orderedAnew)), ...besides]);
    // What the index in PostgreSQL does not hold yet comes behind what it orders.
    return together([...(await this.scoring.order(looked, understood)), ...looked, ...folded(sunken(hits.slice(orderedAnew)))]);
  }
}

/** As many as will do, and all where one word stands in hardly more: those are as many as match. */
function fewestFor({ limit, enough = limit, query }: SearchRequest, { terms }: Understood): number {
  const [only] = terms;
  const isAboutAll = query.trim() === '' || (terms.length === 1 && only !== undefined && only.atMost <= limit);
  return isAboutAll ? limit : Math.min(limit, Math.max(enough, orderedAnew));
}

/** What is out of date sinks, as far as it counts less. */
function sunken(hits: readonly FoundHit[]): FoundHit[] {
  return [...hits].sort((one, other) => other.score * other.standing - one.score * one.standing);
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
  return together(hits.map(({ kind, entityId, groupId, departmentId, authorIds, tagIds }) => ({ kind, id: entityId, groupId, departmentId, authorIds, tagIds })));
}

function together(candidates: readonly Candidate[]): Candidate[] {
  const once = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const name = `${candidate.kind}:${candidate.id}`;
    if (!once.has(name)) once.set(name, candidate);
  }
  return [...once.values()];
}
