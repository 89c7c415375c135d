import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { BadRequest } from '../../platform/errors/domain-errors.js';
import { RateLimits } from '../../platform/limits/rate-limits.js';
import { SearchSources } from '../../platform/search-source.js';
import { SearchEngine } from './engine/search-engine.js';
import { ReadableCandidates } from './readable-candidates.js';
import { type SearchHit, hitOf } from './search-hit.js';
import { mostOfOneKind, pageSize, searchingLimit } from './search.limits.js';

export interface SearchPageRequest {
  readonly query: string;
  /** Only results of this kind; the counts are of all kinds nevertheless. */
  readonly kind: string | null;
  /** From 1. */
  readonly page: number;
}

export interface SearchPage {
  readonly hits: readonly SearchHit[];
  readonly total: number;
  /** False where there are more than are counted. */
  readonly totalIsExact: boolean;
  readonly page: number;
  readonly pageCount: number;
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
}

/** The results page. Whatever is counted or shown, the actor may read at this moment. */
@Injectable()
export class SearchPages {
  constructor(
    private readonly engine: SearchEngine,
    private readonly readable: ReadableCandidates,
    private readonly sources: SearchSources,
    private readonly rateLimits: RateLimits,
  ) {}

  async page(actor: Actor, { query, kind, page }: SearchPageRequest): Promise<SearchPage> {
    checkQuery(query);
    if (page < 1 || page > limits.numberedPages) throw new BadRequest(`There are pages 1 to ${limits.numberedPages} only`);
    await this.rateLimits.count(searchingLimit, actor.personId);
    const kinds = this.sources.all().map((source) => source.kind);
    const found = await this.engine.search(actor, { query, kinds, perKind: mostOfOneKind });
    const candidates = await this.readable.filter(actor, found.candidates);
    const wanted = candidates.filter((candidate) => kind === null || candidate.kind === kind);
    const rows = await this.readable.read(actor, wanted.slice((page - 1) * pageSize, page * pageSize));
    const cut = kind === null ? found.cutKinds.size > 0 : found.cutKinds.has(kind);
    return {
      hits: rows.map((row) => hitOf(row, found.matched)),
      total: wanted.length,
      totalIsExact: !cut,
      page,
      pageCount: Math.min(Math.ceil(wanted.length / pageSize), limits.numberedPages),
      kinds: kinds.map((name) => ({ kind: name, count: candidates.filter((candidate) => candidate.kind === name).length })),
    };
  }
}

export function checkQuery(query: string): void {
  if (query.length > limits.searchQuery) throw new BadRequest(`Search for ${limits.searchQuery} characters or fewer`);
}
