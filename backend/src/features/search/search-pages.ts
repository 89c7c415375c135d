import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { BadRequest } from '../../platform/errors/domain-errors.js';
import { RateLimits } from '../../platform/limits/rate-limits.js';
import type { Asked } from './asking/asked.js';
import { Asking } from './asking/asking.js';
import type { ChosenFilters } from './asking/filters.js';
import { type ReadableRequest, FindReadable, enoughFor, lookedAtFor } from './find-readable.js';
import { ReadableCandidates } from './readable-candidates.js';
import { type SearchHit, hitOf } from './search-hit.js';
import { pageSize, searchingLimit } from './search.limits.js';
import { ToldWords } from './told-words.js';

export interface SearchAsk {
  readonly query: string;
  readonly filters: ChosenFilters;
  /** Words are taken as they are. */
  readonly verbatim: boolean;
}

export interface SearchPageRequest extends SearchAsk {
  readonly sort: 'best' | 'newest';
  /** From 1. */
  readonly page: number;
}

export interface SearchPage extends Pick<Asked, 'inForce' | 'notices' | 'words'> {
  readonly hits: readonly SearchHit[];
  readonly total: number;
  /** False where not all was looked at: then the total is rounded. */
  readonly totalIsExact: boolean;
  readonly page: number;
  readonly pageCount: number;
  /** The words as they were understood, where that is otherwise than typed. */
  readonly corrected: string | null;
  /** The usual engine is away, and the built-in one answers meanwhile. */
  readonly isFallback: boolean;
}

/** The results page. Whatever is counted or shown, the actor may read at this moment. */
@Injectable()
export class SearchPages {
  constructor(
    private readonly asking: Asking,
    private readonly find: FindReadable,
    private readonly readable: ReadableCandidates,
    private readonly told: ToldWords,
    private readonly rateLimits: RateLimits,
  ) {}

  async page(actor: Actor, request: SearchPageRequest): Promise<SearchPage> {
    const { page } = request;
    if (page < 1 || page > limits.numberedPages) throw new BadRequest(`There are pages 1 to ${limits.numberedPages} only`);
    await this.rateLimits.count(searchingLimit, actor.personId);
    const asked = await this.asking.read(actor, request.query, request.filters);
    const { inForce, notices, words } = asked;
    if (asked.isVain) return { inForce, notices, words: words.trim(), page, hits: [], total: 0, totalIsExact: true, pageCount: 0, corrected: null, isFallback: false };
    const found = await this.find.run(actor, readableRequest(asked, request), lookedAtFor(page), enoughFor(page));
    const rows = await this.readable.read(actor, found.candidates.slice((page - 1) * pageSize, page * pageSize), found.matched);
    return {
      inForce, notices, page,
      words: words.trim(),
      hits: rows.map((row) => hitOf(row, found.matched)),
      total: found.total,
      totalIsExact: found.isExact,
      pageCount: Math.min(Math.ceil(found.total / pageSize), limits.numberedPages),
      corrected: found.corrected !== null && this.told.areIn(rows, found.corrected, words) ? found.corrected : null,
      isFallback: found.isFallback ?? false,
    };
  }
}

/** What the engine is asked for. */
export function readableRequest(asked: Asked, { sort, verbatim }: Pick<SearchPageRequest, 'sort' | 'verbatim'>): ReadableRequest {
  const { words: query, phrases, without, kinds, filters } = asked;
  return { query, phrases, without, kinds, filters, sort, verbatim };
}
